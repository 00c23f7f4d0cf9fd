import type { Scope } from "#app/features/identity/scope.ts";
import { shownCounts } from "#app/features/registration/counts.ts";
import { seenByName } from "#app/features/registration/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

type Row = {
  key: string;
  label: string;
  isSeen: boolean;
  isOurs: boolean;
  count: number;
  blank: number;
};

/** A session that this office hosts, shows or has shown: the only ones it may count people of. */
export async function getCountedSession({ association: { id } }: Scope, sessionId: string) {
  return orNotFound(
    await db.session.findFirst({
      where: {
        id: sessionId,
        publishedAt: { not: null },
        OR: [{ hostId: id }, { adoptions: { some: { associationId: id } } }],
      },
      select: {
        id: true,
        title: true,
        startsAt: true,
        endsAt: true,
        zone: true,
        cancelledAt: true,
        hostId: true,
        pools: { select: { limit: true, taken: true, waiting: true, associationId: true } },
      },
    }),
  );
}

/**
 * Places held in one session, by the association they were taken through. One's own channel is exact;
 * of each other one those seen by name are, and the rest only where it is no small number. Always of
 * one session and never of a filter: a search must not count its way to a name.
 */
export async function countBySession(scope: Scope, sessionId: string) {
  const own = scope.association.id;
  const { hostId } = await getCountedSession(scope, sessionId);
  const rows = await db.$queryRaw<Row[]>`
    SELECT through.id AS key, through."shortName" AS label, coalesce(place.seen, false) AS "isSeen",
      coalesce(place.ours, false) AS "isOurs", count(place.id)::int AS count,
      count(place.id) FILTER (WHERE place.blank)::int AS blank
    FROM "Association" through LEFT JOIN LATERAL (
      SELECT registration.id, ${seenByName(scope)} AS seen, registration."erasedAt" IS NOT NULL AS blank,
        coalesce(registration."responsibleId" = ${own}, false) AS ours
      FROM "Registration" registration
      WHERE registration."sessionId" = ${sessionId} AND registration."throughId" = through.id
        AND registration.status IN ('seated', 'offered', 'waiting')) place ON true
    WHERE through.id = ${hostId} OR place.id IS NOT NULL OR EXISTS (SELECT FROM "Adoption"
      WHERE "sessionId" = ${sessionId} AND "associationId" = through.id)
    GROUP BY 1, 2, 3, 4 ORDER BY through.id <> ${hostId}, 2, 1`;
  const sum = (which: (row: Row) => boolean) =>
    rows.filter(which).reduce((total, { count }) => total + count, 0);
  const others = [...new Map(rows.map((row) => [row.key, row])).values()].filter(
    ({ key }) => key !== own,
  );
  const isUnseen = (row: Row) => row.key !== own && !row.isSeen;
  const unseen = shownCounts(
    others.map(({ key }) => ({ key, count: sum((row) => row.key === key && isUnseen(row)) })),
  );
  const regional = shownCounts([
    { key: "ours", count: sum((row) => isUnseen(row) && row.isOurs) },
    { key: "elsewhere", count: sum((row) => isUnseen(row) && !row.isOurs) },
  ]);
  const mine = sum(({ key }) => key === own);
  const named = sum((row) => row.key !== own && row.isSeen);
  const ownRows = rows.filter(({ key }) => key === own);
  return {
    mine,
    /** Of these, whose names are erased. */
    mineBlank: ownRows.reduce((total, { blank }) => total + blank, 0),
    others: others.map(({ key, label }) => ({
      key,
      label,
      named: sum((row) => row.key === key && row.isSeen),
      unnamed: unseen.cells.find((cell) => cell.key === key)?.shown ?? "withheld",
    })),
    /** Of those not seen by name: from the districts this association answers for. */
    fromOwnDistricts:
      unseen.total === null ? ("withheld" as const) : (regional.cells[0]?.shown ?? "withheld"),
    total: others.length === 0 ? mine : unseen.total === null ? null : mine + named + unseen.total,
  };
}

export type SessionCounts = Awaited<ReturnType<typeof countBySession>>;
