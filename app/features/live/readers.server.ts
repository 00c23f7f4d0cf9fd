import type { Voter } from "#app/features/questions/questions.ts";
import type { Outlet } from "#app/platform/event-stream.server.ts";
import type { HourView, OwnView } from "./live.ts";

/**
 * The hours that pages of this process show right now. Nothing here is the truth: every view is read from the
 * database, once for all who see it, and thrown away with its last reader.
 */
export const hours = new Map<string, Hour>();

/** One page that reads an hour. */
export type Reader = {
  sessionId: string;
  /** The person, whichever page: a second one takes the place of the first. */
  person: string;
  /** The identity of the entry that lets them read. */
  identity: string;
  voter: Voter | null;
  /** Hears that something has changed, and no word of what: their page alone knows what they may read. */
  hearsTicksOnly: boolean;
  own: OwnView;
  outlet: Outlet;
};

export type Hour = {
  readers: Map<string, Reader>;
  /** What the readers were last told; null before the first reading. */
  view: HourView | null;
  /** How many wait for the first reading. */
  coming: number;
  reading: Promise<void> | null;
  isAgain: boolean;
};

/** The hour as this process knows it, made by its first reader. */
export function hourOf(sessionId: string): Hour {
  const known = hours.get(sessionId);
  if (known) return known;
  const hour = { readers: new Map(), view: null, coming: 0, reading: null, isAgain: false };
  hours.set(sessionId, hour);
  return hour;
}

type Place = Pick<Reader, "sessionId" | "person" | "outlet">;

/** An outlet that has closed; a newer page of the same person stays. */
export function removeReader({ sessionId, person, outlet }: Place) {
  const hour = hours.get(sessionId);
  if (!hour) return;
  if (hour.readers.get(person)?.outlet === outlet) hour.readers.delete(person);
  dropUnread(sessionId, hour);
}

/** An hour that nobody reads and nobody is about to. */
export function dropUnread(sessionId: string, { readers, coming }: Hour) {
  if (readers.size === 0 && coming === 0) hours.delete(sessionId);
}
