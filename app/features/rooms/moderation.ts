/**
 * Who runs a room sees who is in it, by the names they go by there, and may send somebody out, switch a
 * microphone off, end the room. All of it goes through our server and not through the room server's
 * own rights, so that the journal knows.
 */
import type { Role } from "./rooms.ts";

/** Somebody in the room, or sent out of it; `identity` is that of their newest entry. `isOwn`: who asks. */
export type InRoom = {
  identity: string;
  name: string;
  role: Role;
  isOwn: boolean;
  /** By their role alone: everybody of a round, and of a lecture who speaks or runs it. */
  maySpeak: boolean;
  /** Who came without the mail holds none that anybody knows of, and is asked onto no stage. */
  hasSeat: boolean;
};

/** The parts of the view beside the stage, each with an address. */
export const parts = [
  "fragen",
  "buehne",
  "stimmungsbild",
  "chat",
  "personen",
  "aufnahme",
  "termin",
] as const;
export type Part = (typeof parts)[number];

/** What is asked for in the address of the view. */
export type ModerationView = { part: Part; text: string; removing: string; isEnding: boolean };

export function viewIn(search: URLSearchParams): ModerationView {
  const part = parts.find((one) => one === search.get("teil")) ?? "fragen";
  return {
    part,
    text: (search.get("q") ?? "").slice(0, 100),
    removing: search.get("entfernen") ?? "",
    isEnding: search.has("beenden"),
  };
}

/** From so many people on a field to find one among them is of use. */
export const manyPeople = 12;

/** Somebody of staff in one session, where a consent names them: they run many, and agree to each of its own. */
export const staffInSession = (staffId: string, sessionId: string) => `${staffId} ${sessionId}`;
