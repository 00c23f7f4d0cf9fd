import { setTimeout } from "node:timers/promises";
import { offFloor } from "#app/features/floor/floor.ts";
import { ownFloorOfAll } from "#app/features/floor/own-floor.server.ts";
import type { OwnQuestion } from "#app/features/questions/asked.ts";
import { findOwnOfAll } from "#app/features/questions/find-asked.server.ts";
import { type Voter, voterKey } from "#app/features/questions/questions.ts";
import { mayNotStay } from "#app/features/rooms/entries.server.ts";
import { ownTapingOfAll } from "#app/features/taping/own-taping.server.ts";
import { noTaping } from "#app/features/taping/taping.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { eventOf, sign } from "#app/platform/event-stream.server.ts";
import { hourMayHaveChanged, onHourChanged } from "#app/platform/hour-news.server.ts";
import { changeBetween, type HourView, type OwnView } from "./live.ts";
import { readHour } from "./read-hour.server.ts";
import { type Hour, hours, type Reader } from "./readers.server.ts";

/** From one reading to the next so many milliseconds go by, for what comes at once. */
const pace = 80;
const betweenSigns = 15_000;
let signs: NodeJS.Timeout | undefined;

onHourChanged(async (changed) => {
  const concerned = changed === "all" ? [...hours.keys()] : [changed];
  await Promise.all(concerned.map(refresh));
});

/** One reading at a time for each hour; what changes meanwhile is read by the next. */
export function refresh(sessionId: string): Promise<void> {
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
    const paced = setTimeout(pace);
    const [gone, view, questions, floors, tapings] = await Promise.all([
      findGone(hour),
      readHour(sessionId),
      findOwnOfAll(sessionId),
      ownFloorOfAll(sessionId),
      ownTapingOfAll(sessionId),
    ]);
    letGo(hour, gone);
    tell(hour, view, { questions, floors, tapings });
    if (hour.isAgain) await paced;
  } while (hour.isAgain);
}

/** The identities of those who were sent out, have no seat any more, or whose room has ended. */
async function findGone({ readers }: Hour): Promise<Set<string>> {
  if (readers.size === 0) return new Set();
  const moment = { now: await currentTime() };
  const identities = [...readers.values()].map(({ identity }) => identity);
  return new Set((await mayNotStay(moment, identities)).map(({ identity }) => identity));
}

/** They hear nothing further. */
function letGo({ readers }: Hour, gone: Set<string>) {
  for (const { identity, outlet } of readers.values()) {
    if (!gone.has(identity)) continue;
    outlet.send(eventOf("over", {}));
    outlet.close();
  }
}

type Owned = {
  questions: Awaited<ReturnType<typeof findOwnOfAll>>;
  floors: Awaited<ReturnType<typeof ownFloorOfAll>>;
  tapings: Awaited<ReturnType<typeof ownTapingOfAll>>;
};

function tell(hour: Hour, view: HourView, owned: Owned) {
  const change = hour.view && changeBetween(hour.view, view);
  hour.view = view;
  const event = change && eventOf("change", change);
  const tick = eventOf("tick", {});
  for (const reader of hour.readers.values()) {
    if (event && !reader.hearsTicksOnly) reader.outlet.send(event);
    if (reader.voter) tellOwn(reader, ownOf(reader.voter, owned));
    else reader.outlet.send(tick);
  }
}

/** One and the same for all who have asked nothing, so that nobody compares it. */
const none: OwnQuestion[] = [];

type OwnNow = Omit<OwnView, "votedFor" | "choices">;

const ownOf = (voter: Voter, { questions, floors, tapings }: Owned): OwnNow => ({
  questions: questions.get(voterKey(voter)) ?? none,
  floor: (voter.kind === "registration" && floors.get(voter.id)) || offFloor,
  taping: (voter.kind === "registration" && tapings.get(voter.id)) || noTaping,
});

/** Votes and choices of one's own are known to the page that gave them. */
function tellOwn(reader: Reader, now: OwnNow) {
  const { questions, floor, taping } = reader.own;
  const change = changeBetween({ questions, floor, taping }, now);
  reader.own = { ...reader.own, ...now };
  if (change) reader.outlet.send(eventOf("own-change", change));
}

/** Each reader hears something every so often; rights that ended without a word are found out on the way. */
export function startSigns() {
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
