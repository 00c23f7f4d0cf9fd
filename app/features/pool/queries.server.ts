import { withMember } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { toRow } from "#app/features/programme/programme-row.server.ts";
import { readRows } from "#app/features/programme/read-rows.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { monthKey, monthOf } from "#app/ui/month.ts";
import { everyOffer, findOffered, isAdopted, isNew, type Offered } from "./offered.server.ts";
import { type Standing, standings } from "./pool.ts";
import { type PoolFilters, wordsOf } from "./pool-address.ts";

const pageSize = 20;

const stands: Record<Standing, (each: Offered) => boolean> = {
  open: (each) => !isAdopted(each),
  new: isNew,
  adopted: isAdopted,
  rule: (each) => isAdopted(each) && each.ruleId !== null,
  all: () => true,
};

/** A page of what partners offer to this association, with what it may be narrowed by. */
export async function findPool(scope: Scope, filters: PoolFilters) {
  const [found, isInAlliance] = await Promise.all([
    findOffered(scope, wordsOf(filters.text)),
    isMember(scope),
  ]);
  const zone = scope.association.zone;
  const narrowed = found.filter(
    ({ topic, host, startsAt }) =>
      (!filters.topic || topic.slug === filters.topic) &&
      (!filters.host || host.slug === filters.host) &&
      (!filters.month || monthKey(startsAt, zone) === filters.month),
  );
  const standing = narrowed.filter(stands[filters.standing]);
  if (filters.newestFirst) standing.sort(newestFirst);
  const pages = Math.max(1, Math.ceil(standing.length / pageSize));
  const page = Math.min(filters.page, pages);
  return {
    isInAlliance,
    rows: await rowsFor(scope, standing.slice((page - 1) * pageSize, page * pageSize)),
    count: standing.length,
    page,
    pages,
    counts: Object.fromEntries(
      standings.map((each) => [each, narrowed.filter(stands[each]).length]),
    ) as Record<Standing, number>,
    ...choicesIn(found, scope),
  };
}

const isMember = async ({ association }: Scope) =>
  (await db.alliance.count({ where: withMember(association.id) })) > 0;

export type PoolRow = Awaited<ReturnType<typeof rowsFor>>[number];

async function rowsFor(scope: Scope, offered: Offered[]) {
  const rows = await readRows(offered.map(({ id }) => id));
  return rows.map((row, n) => {
    const each = offered[n] as Offered;
    return {
      ...toRow(row, scope),
      listedAt: each.listedAt,
      isNew: isNew(each),
      isAdopted: isAdopted(each),
      wasAdopted: each.endedAt !== null,
      byRule: isAdopted(each) && each.ruleId !== null,
    };
  });
}

/** Topics, associations and months that occur, to choose from. */
function choicesIn(found: Offered[], { locale, association }: Scope) {
  const byName = (a: Choice, b: Choice) => a.label.localeCompare(b.label, locale);
  const months = [...new Set(found.map(({ startsAt }) => monthKey(startsAt, association.zone)))];
  const topics = found.map(({ topic: { slug, name, nameEn } }): [string, string] => [
    slug,
    locale === "en" ? nameEn || name : name,
  ]);
  const hosts = found.map(({ host }): [string, string] => [host.slug, host.shortName]);
  return {
    topics: choices(topics).sort(byName),
    hosts: choices(hosts).sort(byName),
    months: months
      .sort()
      .map((key) => ({ value: key, label: monthOf(key, association.zone, locale)?.name ?? key })),
  };
}

type Choice = { value: string; label: string };

const choices = (pairs: [string, string][]): Choice[] =>
  [...new Map(pairs)].map(([value, label]) => ({ value, label }));

const newestFirst = (a: Offered, b: Offered) =>
  Number(b.listedAt ?? b.adoptedAt) - Number(a.listedAt ?? a.adoptedAt);

/** How many listings of partners nobody of the office has looked at yet; the same that are new in the pool. */
export async function countNewListings(scope: Scope) {
  const { id } = scope.association;
  const [row] = await rowsOf<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM (${everyOffer(scope)}) offer
    WHERE NOT EXISTS (SELECT FROM "Adoption" adoption
        WHERE adoption."sessionId" = offer."sessionId" AND adoption."associationId" = ${id})
      AND NOT EXISTS (SELECT FROM "ListingLook" look
        WHERE look."sessionId" = offer."sessionId" AND look."associationId" = ${id})`);
  return row?.count ?? 0;
}
