import { withMember } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { toRow } from "#app/features/programme/programme-row.server.ts";
import { readRows } from "#app/features/programme/read-rows.server.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";

const pageSize = 20;

/** Own sessions to come, to which alliances each is shown, and who adopted it. */
export async function findOwnListings(scope: Scope, asked: number) {
  const { association, now } = scope;
  const where = {
    hostId: association.id,
    publishedAt: { not: null },
    cancelledAt: null,
    endsAt: { gt: now },
  };
  const [found, count] = await Promise.all([
    db.alliance.findMany({
      where: withMember(association.id),
      orderBy: { id: "asc" },
      select: { id: true, name: true },
    }),
    db.session.count({ where }),
  ]);
  const alliances = sortedBy(found, ({ name }) => name);
  const pages = Math.max(1, Math.ceil(count / pageSize));
  const page = Math.min(asked, pages);
  const sessions = await db.session.findMany({
    where,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: { id: true, listings: { where: { unlistedAt: null } } },
  });
  const rows = await readRows(sessions.map(({ id }) => id));
  return {
    alliances,
    page,
    pages,
    count,
    rows: rows.map((row, n) => ({
      ...toRow(row, scope),
      adopters: row.showings.map(({ association: { name } }) => name),
      listings: alliances.map(({ id, name }) => ({
        id,
        name,
        listedAt:
          sessions[n]?.listings.find(({ allianceId }) => allianceId === id)?.listedAt ?? null,
      })),
    })),
  };
}
