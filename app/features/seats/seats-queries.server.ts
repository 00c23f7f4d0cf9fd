import type { Scope } from "#app/features/identity/scope.ts";
import { fewest } from "#app/features/sessions/counts-shown.ts";
import { isRoundTooLarge } from "#app/features/sessions/session-plan.ts";
import { closedBecause, type Refusal } from "#app/features/sessions/sessions.ts";
import { hostedBy, shownBy } from "#app/features/sessions/visibility.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { givingOf } from "./promotion.ts";
import {
  contingentOf,
  type Pool,
  type Pools,
  poolsOf,
  releaseContingent,
  seatsApart,
  toBeGiven,
} from "./seats.ts";
import type { ContingentShown, SeatsPreview } from "./seats-preview.ts";

/** Seats and contingents as the host sets them. @throws 404 for everybody but the host. */
export async function getSeats(scope: Scope, sessionId: string) {
  const { association, now } = scope;
  const { pools, session } = await readSeats(hostedBy(scope), sessionId);
  const shown = await db.association.findMany({
    where: {
      OR: [
        { id: association.id },
        { showings: { some: { sessionId } } },
        { seatPools: { some: { sessionId } } },
      ],
    },
    select: { id: true, shortName: true, showings: { where: { sessionId } } },
  });
  const shows = sortedBy(shown, ({ shortName }) => shortName);
  const contingents = shows.flatMap(({ id: associationId, shortName: name }): ContingentShown[] => {
    const pool = pools.contingents.find((each) => each.associationId === associationId);
    if (!pool || (pool.closedAt && pool.taken === 0)) return [];
    const isSmall = associationId !== association.id && pool.taken > 0 && pool.taken < fewest;
    const { limit: seats, releasesAt, closedAt } = pool;
    const taken = isSmall ? null : pool.taken;
    return [{ associationId, name, seats, taken, releasesAt, isOpen: closedAt === null }];
  });
  return {
    total: pools.common.limit + seatsApart(pools),
    taken: [pools.common, ...pools.contingents].reduce((sum, { taken }) => sum + taken, 0),
    waiting: pools.common.waiting,
    contingents,
    /** Who may get a contingent: the host, and who shows the session. */
    mayHave: shows
      .filter(({ id, showings }) => id === association.id || showings.length > 0)
      .map(({ id, shortName }) => ({ id, name: shortName })),
    ...{ startsAt: session.startsAt, format: session.format },
    closed: closedBecause(session, now),
  };
}

/** What `changeSeats` to so many in all would do. */
export async function previewSeats(scope: Scope, id: string, total: number): Promise<SeatsPreview> {
  const { pools, session } = await readSeats(hostedBy(scope), id);
  const [limit, { common }] = [total - seatsApart(pools), pools];
  const after = { ...pools, common: { ...common, limit } };
  const isTooLarge = limit > common.limit && isRoundTooLarge(session.format, total);
  const refusal = limit < 0 ? "seats-kept-apart" : isTooLarge ? "round-too-large" : null;
  const pausedUntil = limit < common.taken ? total : null;
  return { ...forecast(scope, session, after, refusal), pausedUntil };
}

/** What `keepSeats` would do; with no seats: what the release of a contingent would. */
export async function previewKeep(
  scope: Scope,
  sessionId: string,
  kept: { associationId: string; seats: number; releasesAt: Date },
): Promise<SeatsPreview> {
  const { associationId, seats, releasesAt } = kept;
  const { pools, session } = await readSeats(hostedBy(scope), sessionId);
  const { common } = pools;
  const open = contingentOf(pools, associationId);
  const atMost = Math.max(0, common.limit - common.taken) + (open?.limit ?? 0);
  const refusal = seats > 0 ? keepRefusal({ seats, releasesAt, atMost }, session, scope) : null;
  if (refusal === null && seats > 0) {
    const queue = { sessionId, throughId: associationId, status: "waiting" };
    const former = pools.contingents.find((pool) => pool.associationId === associationId);
    const pool: Kept = { ...newPool, ...former, associationId, closedAt: null };
    pool.waiting = await db.registration.count({ where: queue });
    common.limit -= Math.max(seats, pool.taken) - pool.limit;
    pool.limit = Math.max(seats, pool.taken);
    pools.contingents = [...pools.contingents.filter((each) => each !== former), pool];
  } else if (refusal === null && open) releaseContingent(pools, open, scope.now);
  return { ...forecast(scope, session, pools, refusal), atMost };
}

function keepRefusal(
  { seats, releasesAt, atMost }: { seats: number; releasesAt: Date; atMost: number },
  { startsAt }: { startsAt: Date },
  { now }: Pick<Scope, "now">,
): Refusal | null {
  if (releasesAt <= now) return "in-the-past";
  if (releasesAt > startsAt) return "released-too-late";
  return seats > atMost ? "too-many-seats" : null;
}

/** What the release of one's own contingent would do, null without one. @throws 404 for who does not show the session */
export async function previewGivingUp(scope: Scope, sessionId: string) {
  const { pools, session } = await readSeats(shownBy(scope), sessionId);
  const own = contingentOf(pools, scope.association.id);
  if (!own) return null;
  const free = own.limit - own.taken;
  releaseContingent(pools, own, scope.now);
  return { ...forecast(scope, session, pools, null), free };
}

type Kept = Pool & { releasesAt: Date | null };

const newPool = { id: "", limit: 0, taken: 0, waiting: 0, releasesAt: null };

function forecast(
  { now }: Pick<Scope, "now">,
  session: Awaited<ReturnType<typeof readSeats>>["session"],
  pools: Pools,
  refusal: Refusal | null,
): SeatsPreview {
  const closed = closedBecause(session, now) ?? refusal;
  const given = closed ? 0 : toBeGiven(pools);
  const { how } = givingOf(session, now);
  return { refusal: closed, given, how, waiting: pools.common.waiting - given, pausedUntil: null };
}

/** As they are, without a lock: a preview is no promise. */
async function readSeats(seen: Prisma.SessionWhereInput, sessionId: string) {
  const { pools: rows, ...session } = orNotFound(
    await db.session.findFirst({
      where: { ...seen, id: sessionId },
      select: {
        startsAt: true,
        endsAt: true,
        cancelledAt: true,
        format: true,
        zone: true,
        promotionPolicy: true,
        pools: { orderBy: { id: "asc" } },
      },
    }),
  );
  const contingents: Kept[] = rows.filter(({ associationId }) => associationId !== null);
  return { session, pools: { common: poolsOf(rows).common, contingents } };
}
