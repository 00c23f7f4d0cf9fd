import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { rowFields, toRow } from "./programme-row.server.ts";
import { shownBy } from "./visibility.server.ts";

/** The next sessions on the same topic that this association shows, three at most. */
export async function findSimilar(
  scope: Scope,
  { id, topic }: { id: string; topic: { slug: string } },
) {
  const sessions = await db.session.findMany({
    where: {
      AND: [
        shownBy(scope),
        { id: { not: id }, topic: { slug: topic.slug } },
        { startsAt: { gt: scope.now }, cancelledAt: null },
      ],
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 3,
    select: rowFields,
  });
  return sessions.map((session) => toRow(session, scope));
}
