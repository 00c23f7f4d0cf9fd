import type { Scope } from "#app/features/identity/scope.ts";
import { findComingOfPartners, readAlike } from "#app/features/programme/alike.server.ts";
import { readDayAndTime } from "#app/ui/local-time.ts";
import { findBusy } from "./busy.server.ts";
import type { Choice } from "./choice-queries.server.ts";
import { findEffects } from "./effects.server.ts";
import { freeStarts } from "./office-hours.ts";
import { type Typed, word } from "./planning.ts";

/** What the page says beside the form, from what has been typed so far. */
export async function foresee(scope: Scope, typed: Typed, choice: Choice) {
  const [experts, free, similar, effects] = await Promise.all([
    findTaken(scope, typed, choice),
    findFreeTimes(scope, typed),
    findSimilarTo(scope, typed),
    findEffects(scope, typed, choice),
  ]);
  const dates = spansIn(typed, scope.association.zone);
  return { taken: experts, free, similar, effects, dates };
}

export type Foresight = Awaited<ReturnType<typeof foresee>>;

/** The dates as far as they can be read. */
function spansIn(typed: Typed, zone: string) {
  return (typed.day ?? []).flatMap((day, n) => {
    const startsAt = readDayAndTime(day, word(typed, "from", n), zone);
    const endsAt = readDayAndTime(day, word(typed, "to", n), zone);
    return startsAt && endsAt && startsAt < endsAt ? [{ startsAt, endsAt }] : [];
  });
}

/** The experts who are not free at one of the dates; where they are instead is nobody's business. */
async function findTaken(scope: Scope, typed: Typed, { experts }: Choice): Promise<string[]> {
  const ids = experts.map(({ id }) => id);
  const taken = new Set<string>();
  for (const span of spansIn(typed, scope.association.zone))
    for (const { expertId } of await findBusy(scope, ids, span)) taken.add(expertId);
  return [...taken];
}

/** The times of the next two weeks at which everybody chosen is free. */
async function findFreeTimes(scope: Scope, typed: Typed) {
  const { now, association } = scope;
  const { zone } = association;
  const [span] = spansIn(typed, zone);
  const minutes = span ? (span.endsAt.getTime() - span.startsAt.getTime()) / 60_000 : 60;
  const busy = await findBusy(scope, typed.expert ?? [], { startsAt: now, days: 21 });
  return freeStarts(busy, { now, zone, minutes, days: 10 });
}

async function findSimilarTo(scope: Scope, typed: Typed) {
  const meant = { title: word(typed, "title"), topicSlug: word(typed, "topic") };
  if (!meant.title) return [];
  const scored = (await findComingOfPartners(scope))
    .filter(({ id }) => id !== word(typed, "second"))
    .map((session) => ({ id: session.id, points: likeness(meant, session) }))
    .filter(({ points }) => points > 1)
    .sort((a, b) => b.points - a.points)
    .slice(0, 3);
  return readAlike(
    scope,
    scored.map(({ id }) => id),
  );
}

/** How alike two sessions sound: their topic, and the words of their titles. */

/** Words that tell something apart: four letters or more, as they are compared. */
const tellingWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each.length > 3);

type Sounding = { title: string; topicSlug: string };

/** German compounds share their beginning or an inner part: "Kurzarbeit", "Kurzarbeitergeld". */
const isAlike = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) > 4 && (a.includes(b) || b.includes(a)));

/** 0: nothing in common. The same topic counts as much as two words. */
function likeness(typed: Sounding, other: Sounding): number {
  const theirs = tellingWords(other.title);
  const shared = tellingWords(typed.title).filter((mine) =>
    theirs.some((each) => isAlike(mine, each)),
  );
  return shared.length + (typed.topicSlug !== "" && typed.topicSlug === other.topicSlug ? 2 : 0);
}
