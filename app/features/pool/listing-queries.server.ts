import { withMember } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";

/** One's alliances, and how the session stands in each. @throws 404 for everybody but the host. */
export async function findListings(scope: Scope, sessionId: string) {
  await getHostedSession(scope, sessionId);
  const { association } = scope;
  const alliances = await db.alliance.findMany({
    where: withMember(association.id),
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      listings: { where: { sessionId, unlistedAt: null }, select: { listedAt: true } },
      _count: {
        select: { members: { where: { leftAt: null, associationId: { not: association.id } } } },
      },
    },
  });
  const adoptions = await db.adoption.findMany({
    where: { sessionId, endedAt: null },
    orderBy: { associationId: "asc" },
    select: { allianceId: true, association: { select: { shortName: true } } },
  });
  return sortedBy(alliances, ({ name }) => name).map(({ id, name, listings, _count }) => ({
    ...{ id, name },
    isListed: listings.length > 0,
    partners: _count.members,
    adopters: sortedBy(
      adoptions
        .filter(({ allianceId }) => allianceId === id)
        .map(({ association: { shortName } }) => shortName),
      String,
    ),
  }));
}
