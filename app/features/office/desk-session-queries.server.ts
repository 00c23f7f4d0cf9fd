import type { Verdict } from "#app/features/checks/checks.ts";
import { namesOf, speakers } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { contingentOf, poolsOf, seatsFree, seatsShown } from "#app/features/seats/seats.ts";
import { asPlanned } from "#app/features/sessions/hosted.server.ts";
import { adopters, hostedBy, shownBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/** How a session stands, for the desks of its host, drafts too, and of who adopted it. @throws 404 for others. */
export async function getDeskSession({ association, locale }: Scope, id: string) {
  const { pools, topic, adoptions, tapingPlan, ...session } = orNotFound(
    await db.session.findFirst({
      where: { id, OR: [hostedBy({ association }), shownBy({ association })] },
      select: {
        ...asPlanned,
        summary: true,
        description: true,
        language: true,
        format: true,
        tapingPlan: { select: { plannedAt: true } },
        cancelReason: true,
        fallbackUrl: true,
        fallbackPhone: true,
        secondDateOfId: true,
        seriesId: true,
        openToAllAt: true,
        partnersModerate: true,
        topic: { select: { name: true, nameEn: true } },
        host: { select: { id: true, shortName: true } },
        replacedBy: { select: { id: true, startsAt: true } },
        pools: { orderBy: { id: "asc" } },
        _count: { select: { materials: true, secondDates: { where: { cancelledAt: null } } } },
        adoptions: {
          where: { associationId: association.id, endedAt: null },
          select: { introduction: true },
        },
      },
    }),
  );
  const own = contingentOf(poolsOf(pools), association.id);
  const kept = pools.find((pool) => pool.id === own?.id);
  const sum = (count: "limit" | "taken") => pools.reduce((total, pool) => total + pool[count], 0);
  return {
    ...session,
    topic: locale === "en" ? topic.nameEn || topic.name : topic.name,
    isToBeRecorded: tapingPlan !== null,
    isHost: session.host.id === association.id,
    /** All seats of all associations; what a guest of this one finds is `shown`, and where it is free. */
    seats: { limit: sum("limit"), taken: sum("taken"), waiting: poolsOf(pools).common.waiting },
    shown: seatsShown(poolsOf(pools), association.id),
    free: seatsFree(poolsOf(pools), association.id),
    /** What is kept for this association's own guests. */
    contingent: kept ? { seats: kept.limit, taken: kept.taken, releasesAt: kept.releasesAt } : null,
    introduction: adoptions[0]?.introduction ?? null,
    ownPeople: await countOwn(id, association.id),
    poorChecks: await countPoorChecks(id, association.id),
  };
}

/** One's own guests with a place, by how they stand. */
async function countOwn(sessionId: string, throughId: string) {
  const rows = await db.registration.groupBy({
    by: ["status"],
    where: { sessionId, throughId, status: { in: ["seated", "offered", "waiting"] } },
    _count: true,
  });
  const count = (status: string) => rows.find((row) => row.status === status)?._count ?? 0;
  return { seated: count("seated"), offered: count("offered"), waiting: count("waiting") };
}

/** One's own guests with a place whose newest check said that it will probably not work. */
const countPoorChecks = (sessionId: string, throughId: string) =>
  db.registration.count({
    where: {
      ...{ sessionId, throughId, deviceCheck: { verdict: "poor" } },
      status: { in: ["seated", "offered", "waiting"] },
    },
  });

/** What only the host is shown: to whom it is listed, who adopted it, who speaks. @throws 404 for others. */
export async function getReach(scope: Scope, id: string) {
  const { locale } = scope;
  const session = orNotFound(
    await db.session.findFirst({
      where: { id, ...hostedBy(scope) },
      select: {
        listings: {
          where: { unlistedAt: null },
          orderBy: { allianceId: "asc" },
          select: { alliance: { select: { id: true, name: true } } },
        },
        showings: {
          ...adopters,
          orderBy: { associationId: "asc" },
          select: { association: { select: { slug: true, shortName: true } } },
        },
        speakers: {
          ...speakers,
          select: { ...speakers.select, engagement: { select: engagementFields } },
        },
        registrations: { where: { status: "offered" }, select: { offerExpiresAt: true } },
      },
    }),
  );
  return {
    alliances: sortedBy(
      session.listings.map(({ alliance }) => alliance),
      ({ name }) => name,
    ),
    adopters: sortedBy(
      session.showings.map(({ association }) => association),
      ({ shortName }) => shortName,
    ),
    asked: askedOf(session.registrations.map(({ offerExpiresAt }) => offerExpiresAt)),
    experts: session.speakers.map(({ expertId, engagement, ...named }) => ({
      ...{ id: engagement.id, firm: engagement.firm, deviceBoundAt: engagement.deviceBoundAt },
      ...{ expertId, name: namesOf([named], locale).join() },
      isInvited: engagement.requestedSequence !== null,
      isLent: engagement.expert.homeId !== scope.association.id,
      check: (engagement.deviceCheck?.verdict ?? null) as Verdict | null,
    })),
  };
}

const engagementFields = {
  id: true,
  firm: true,
  requestedSequence: true,
  deviceBoundAt: true,
  deviceCheck: { select: { verdict: true } },
  expert: { select: { homeId: true } },
} as const;

/** How many are asked whether they take a seat, and until when the last of them may answer. */
function askedOf(ends: (Date | null)[]) {
  const until = ends.filter((end) => end !== null).sort((a, b) => b.getTime() - a.getTime());
  return { people: ends.length, until: until[0] ?? null };
}
