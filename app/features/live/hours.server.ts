import { findAsked, findOwnOfAll } from "#app/features/questions/find-asked.server.ts";
import { type Voter, voterKey } from "#app/features/questions/questions.ts";
import { mayNotStay } from "#app/features/rooms/entries.server.ts";
import { eventOf, type Outlet, sign } from "#app/platform/event-stream.server.ts";
import { hourMayHaveChanged, onHourChanged } from "#app/platform/hour-news.server.ts";
import { changeBetween, type HourView, type OwnView } from "./live.ts";

/**
 * The hours that pages of this process show right now. Nothing here is the truth: every view is read from the
 * database, once for all who see it, and thrown away with its last reader.
 */
const hours = new Map<string, Hour>();

/** One page that reads an hour. */
export type Reader = {
  sessionId: string;
  /** The person, whichever page: a second one takes the place of the first. */
  person: string;
  /** The identity of the entry that lets them read. */
  identity: string;
  voter: Voter | null;
  own: OwnView;
  outlet: Outlet;
};

type Hour = {
  readers: Map<string, Reader>;
  /** What the readers were last told; null before the first reading. */
  view: HourView | null;
  /** How many wait for the first reading. */
  coming: number;
  reading: Promise<void> | null;
  isAgain: boolean;
};

/** After a reading the next one waits so many milliseconds, for what comes at once. */
const pause = 100;
const betweenSigns = 15_000;
let signs: NodeJS.Timeout | undefined;

/** What everybody in the room of a session may read. */
export const readHour = async (sessionId: string): Promise<HourView> => ({
  questions: await findAsked(sessionId, { inRoom: true }),
});

/** From now on this reader hears what changes; first of all the whole. */
export async function addReader(reader: Reader) {
  const { sessionId, person, outlet } = reader;
  const hour = hourOf(sessionId);
  hour.coming += 1;
  if (!hour.view) await refresh(sessionId);
  hour.coming -= 1;
  hour.readers.get(person)?.outlet.close();
  hour.readers.set(person, reader);
  outlet.send(eventOf("hour", hour.view));
  outlet.send(eventOf("own", reader.own));
  startSigns();
}

function hourOf(sessionId: string): Hour {
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
  if (hour.readers.size === 0 && hour.coming === 0) hours.delete(sessionId);
}

onHourChanged(async (changed) => {
  const concerned = changed === "all" ? [...hours.keys()] : [changed];
  await Promise.all(concerned.map(refresh));
});

/** One reading at a time for each hour; what changes meanwhile is read by the next. */
function refresh(sessionId: string): Promise<void> {
  const hour = hours.get(sessionId);
  if (!hour) return Promise.resolve();
  if (hour.reading) {
    hour.isAgain = true;
    return hour.reading;
  }
  hour.reading = readAgain(sessionId, hour).finally(() => {
    hour.reading = null;
  });
  return hour.reading;
}

async function readAgain(sessionId: string, hour: Hour) {
  do {
    hour.isAgain = false;
    const began = performance.now();
    await letGo(hour);
    const [view, owned] = await Promise.all([readHour(sessionId), findOwnOfAll(sessionId)]);
    tell(hour, view, owned);
    const rest = pause - (performance.now() - began);
    if (hour.isAgain && rest > 0) await new Promise((done) => setTimeout(done, rest));
  } while (hour.isAgain);
}

/** Who was sent out, has no seat any more, or whose room has ended hears nothing further. */
async function letGo({ readers }: Hour) {
  if (readers.size === 0) return;
  const gone = await mayNotStay([...readers.values()].map(({ identity }) => identity));
  const identities = new Set(gone.map(({ identity }) => identity));
  for (const reader of readers.values())
    if (identities.has(reader.identity)) {
      reader.outlet.send(eventOf("over", {}));
      reader.outlet.close();
    }
}

type Owned = Awaited<ReturnType<typeof findOwnOfAll>>;

function tell(hour: Hour, view: HourView, owned: Owned) {
  const change = hour.view && changeBetween(hour.view, view);
  hour.view = view;
  const event = change && eventOf("change", change);
  const tick = eventOf("tick", {});
  for (const reader of hour.readers.values()) {
    if (event) reader.outlet.send(event);
    if (reader.voter) tellOwn(reader, owned.get(voterKey(reader.voter)) ?? []);
    else reader.outlet.send(tick);
  }
}

/** Votes of one's own are known to the page that gave them. */
function tellOwn(reader: Reader, questions: OwnView["questions"]) {
  if (JSON.stringify(questions) === JSON.stringify(reader.own.questions)) return;
  const change = changeBetween({ questions: reader.own.questions }, { questions });
  reader.own = { ...reader.own, questions };
  if (change) reader.outlet.send(eventOf("own-change", change));
}

/** Each reader hears something every so often; rights that ended without a word are found out on the way. */
function startSigns() {
  signs ??= setInterval(() => {
    for (const [sessionId, { readers }] of hours) {
      for (const { outlet } of readers.values()) outlet.send(sign());
      hourMayHaveChanged(sessionId);
    }
    if (hours.size > 0) return;
    clearInterval(signs);
    signs = undefined;
  }, betweenSigns).unref();
}
