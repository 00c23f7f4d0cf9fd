import { withMember } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { poolsOf } from "#app/features/seats/seats.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { adoptedIn, listedIn } from "./leave-pool.server.ts";
import { peopleThrough, seatsReleased } from "./offer-queries.server.ts";

/** What leaving an alliance means, in numbers and both directions. @throws 404 for others. */
export async function getLeaving(scope: Scope, allianceId: string) {
  const { association, now } = scope;
  const associationId = association.id;
  const alliance = orNotFound(
    await db.alliance.findFirst({
      where: { id: allianceId, ...withMember(associationId) },
      select: {
        id: true,
        name: true,
        _count: { select: { members: { where: { leftAt: null } } } },
        responsibilities: { where: { associationId }, select: { ags: true } },
        invitations: {
          where: {
            invitedById: associationId,
            acceptedAt: null,
            revokedAt: null,
            expiresAt: { gt: now },
          },
          select: { id: true },
        },
      },
    }),
  );
  const listings = await db.listing.findMany({
    where: listedIn(scope, allianceId),
    select: { session: { select: { adoptions: { where: { allianceId, endedAt: null } } } } },
  });
  const adopters = listings.flatMap(({ session }) => session.adoptions);
  const ending = await findEnding(scope, allianceId);
  const people = await Promise.all(
    ending.map(({ id: sessionId }) => peopleThrough({ sessionId, associationId })),
  );
  const seats = ending.map(({ pools, id: sessionId }) =>
    seatsReleased(poolsOf(pools), { sessionId, associationId }),
  );
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    id: alliance.id,
    name: alliance.name,
    isLast: alliance._count.members === 1,
    districts: alliance.responsibilities.length,
    invitations: alliance.invitations.length,
    /** Own sessions to come that are offered there no longer, and who keeps showing them. */
    listed: listings.length,
    adoptedByOthers: listings.filter(({ session }) => session.adoptions.length > 0).length,
    adopters: new Set(adopters.map((adoption) => adoption.associationId)).size,
    /** Adopted sessions to come that it shows no longer. */
    ending: ending.length,
    people: sum(people),
    seats: sum(seats),
  };
}

/** Adopted there, and shown by no other alliance of both. */
async function findEnding(scope: Scope, allianceId: string) {
  const { association } = scope;
  const adopted = await db.adoption.findMany({
    where: adoptedIn(scope, allianceId),
    select: {
      session: {
        select: {
          id: true,
          hostId: true,
          pools: true,
          listings: { where: { unlistedAt: null, allianceId: { not: allianceId } } },
        },
      },
    },
  });
  const mine = await db.allianceMember.findMany({
    where: { associationId: association.id, leftAt: null },
    select: { alliance: { select: { id: true, members: { where: { leftAt: null } } } } },
  });
  const isShownBy = (hostId: string, id: string) =>
    mine.some(
      ({ alliance }) =>
        alliance.id === id && alliance.members.some((member) => member.associationId === hostId),
    );
  return adopted
    .map(({ session }) => session)
    .filter(
      ({ hostId, listings }) => !listings.some((listing) => isShownBy(hostId, listing.allianceId)),
    );
}
