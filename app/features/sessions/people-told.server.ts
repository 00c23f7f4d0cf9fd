import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { countsShown } from "./counts-shown.ts";
import type { PeopleTold } from "./told.ts";
import { findUnreached } from "./unreached-queries.server.ts";

/** Who is told of a material change: everybody with a place, whichever association they came through. */
export async function peopleOf(
  scope: Pick<Scope, "association">,
  sessionId: string,
): Promise<PeopleTold> {
  const ownId = scope.association.id;
  const unreached = await findUnreached(scope, sessionId);
  const rows = await db.registration.groupBy({
    by: ["throughId", "status"],
    where: { sessionId, status: { in: ["seated", "offered", "waiting"] } },
    _count: true,
  });
  const counts = new Map<string, number>();
  for (const { throughId, _count } of rows)
    counts.set(throughId, (counts.get(throughId) ?? 0) + _count);
  const associations = await db.association.findMany({
    where: { id: { in: [...counts.keys()] } },
    orderBy: { id: "asc" },
    select: { id: true, shortName: true },
  });
  const named = sortedBy(associations, ({ shortName }) => shortName)
    .map(({ id, shortName: name }) => ({ associationId: id, name, people: counts.get(id) ?? 0 }))
    .sort((a, b) => Number(b.associationId === ownId) - Number(a.associationId === ownId));
  const sum = (wanted: typeof rows) => wanted.reduce((total, { _count }) => total + _count, 0);
  const seated = sum(rows.filter(({ status }) => status === "seated"));
  return {
    total: sum(rows),
    reached: sum(rows) - unreached.all,
    invited: seated - unreached.seated,
    unreached: unreached.people,
    associations: associations.length,
    byAssociation: countsShown(named, ownId),
  };
}
