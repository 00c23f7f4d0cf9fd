import { withMember } from "#app/features/alliance/membership.server.ts";
import { onBenchOf } from "#app/features/experts/visibility.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { copyOf, nextOfSeries, secondDateOf } from "./copying.server.ts";
import type { Typed } from "./planning.ts";
import { type Habits, startingForm, withTimes } from "./starting.ts";

/** What the form begins with: as the address says, else as the office did last. */
export async function startPlanning(scope: Scope, query: URLSearchParams): Promise<Typed> {
  const { now, association } = scope;
  const { zone } = association;
  const start = startingForm(await habitsOf(scope), { now, zone });
  const copied = query.get("kopie");
  if (copied) return { ...start, ...(await copyOf(scope, copied)) };
  const series = query.get("reihe");
  if (series) return { ...start, ...(await nextOfSeries(scope, series)) };
  const full = query.get("zweitertermin");
  if (full) return { ...start, ...(await secondDateOf(scope, full)) };
  return withTimes(start, query.get("beginn"), query.get("ende"));
}

async function habitsOf({ association }: Scope): Promise<Habits> {
  const alliances = await db.alliance.findMany({
    where: withMember(association.id),
    orderBy: { name: "asc" },
    select: { id: true },
  });
  const expert = await db.expert.findFirst({
    where: { pausedAt: null, topics: { some: {} }, ...onBenchOf({ association }) },
    orderBy: { createdAt: "asc" },
    select: { topics: { take: 1, select: { topic: { select: { slug: true } } } } },
  });
  const topic =
    expert?.topics[0]?.topic ?? (await db.topic.findFirst({ orderBy: { name: "asc" } }));
  const last = await db.session.findFirst({
    where: { hostId: association.id },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    include: { pools: { select: { limit: true } } },
  });
  return {
    topic: topic?.slug ?? "",
    seats: last?.pools.reduce((sum, { limit }) => sum + limit, 0) || 50,
    policy: last?.promotionPolicy ?? "direct",
    language: last?.language ?? "de",
    fallbackUrl: last?.fallbackUrl ?? "",
    fallbackPhone: last?.fallbackPhone ?? association.contactPhone,
    allianceIds: alliances.map(({ id }) => id),
  };
}
