import type { Scope } from "#app/features/identity/scope.ts";
import { poolsOf, seatsShown } from "#app/features/seats/seats.ts";
import { availabilityOf } from "#app/features/sessions/sessions.ts";
import { replacements } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";

/** The next dates of one's own that a cancelled session may point to, and whether their guests find a seat there. */
export async function findReplacements(scope: Scope, id: string) {
  const found = await db.session.findMany({
    where: { id: { not: id }, ...replacements(scope) },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 100,
    select: {
      ...{ id: true, title: true, startsAt: true, endsAt: true, zone: true },
      pools: true,
    },
  });
  return found.map(({ pools, ...date }) => ({
    ...date,
    isFull: availabilityOf(seatsShown(poolsOf(pools), scope.association.id)).kind === "full",
  }));
}
