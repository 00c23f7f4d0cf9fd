import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { readDayAndTime } from "#app/ui/local-time.ts";
import type { Choice } from "./choice-queries.server.ts";
import { foreseeHour } from "./copy-hour.server.ts";
import { type Typed, word } from "./planning.ts";

/** What would happen if the draft as it is were published, in names and numbers. */
export async function findEffects(scope: Scope, typed: Typed, choice: Choice) {
  const { zone, shortName } = scope.association;
  const isLater = word(typed, "publish") === "later";
  const alliances = choice.alliances.filter(({ id }) => typed.alliance?.includes(id));
  const partners = new Map(
    alliances.flatMap((alliance) => alliance.partners.map((one) => [one.id, one.shortName])),
  );
  const kept = (typed.kept ?? []).reduce((sum, seats) => sum + (Number(seats) || 0), 0);
  return {
    portal: shortName,
    /** Null: at once. */
    publishAt: isLater
      ? readDayAndTime(word(typed, "publishDay"), word(typed, "publishTime"), zone)
      : null,
    isLater,
    dates: Math.max(1, typed.day?.length ?? 1),
    isSeries: (typed.day?.length ?? 0) > 1 || word(typed, "series") !== "",
    seats: Number(word(typed, "seats")) || 0,
    kept,
    keptHours: Number(word(typed, "keptHours")) || 48,
    policy: word(typed, "policy"),
    isToBeRecorded: word(typed, "recording") === "announced",
    alliances: alliances.map(({ name }) => name),
    partners: [...partners.values()],
    rules: await findAdoptingByRule(scope, typed, alliances),
    experts: choice.experts.filter(({ id }) => typed.expert?.includes(id)).map(({ name }) => name),
    second: await findWaiting(scope, typed),
    hour: await foreseeHour(scope, word(typed, "like")),
  };
}

export type Effects = Awaited<ReturnType<typeof findEffects>>;

/** Partners whose standing rule adopts it as soon as it is listed. */
async function findAdoptingByRule(scope: Scope, typed: Typed, alliances: Choice["alliances"]) {
  const ids = alliances.flatMap(({ partners }) => partners.map(({ id }) => id));
  const topic = { OR: [{ topicId: null }, { topic: { slug: word(typed, "topic") } }] };
  const host = { OR: [{ hostId: null }, { hostId: scope.association.id }] };
  const rules = await db.adoptionRule.findMany({
    where: { associationId: { in: ids }, endedAt: null, AND: [topic, host] },
    select: { association: { select: { shortName: true } } },
  });
  return [...new Set(rules.map(({ association }) => association.shortName))];
}

/** Who waits for the full session that this would be the second date of. */
async function findWaiting({ association }: Scope, typed: Typed) {
  const id = word(typed, "second");
  if (!id) return null;
  const first = await db.session.findFirst({
    where: { id, hostId: association.id },
    select: {
      startsAt: true,
      endsAt: true,
      zone: true,
      title: true,
      pools: { where: { associationId: null }, select: { waiting: true } },
    },
  });
  if (!first) return null;
  const { pools, ...date } = first;
  const opens = readDayAndTime(word(typed, "openDay"), word(typed, "openTime"), date.zone);
  return { ...date, waiting: pools[0]?.waiting ?? 0, opens };
}
