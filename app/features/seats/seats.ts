/**
 * The seat arithmetic, on paper: what a session's pools hold and how a seat passes between them. One
 * pool is common; a contingent keeps seats for the guests of one association until it is released.
 * Whoever changes these counts holds the lock on the common row (`seats.server.ts`).
 */
export type Pool = {
  id: string;
  /** Null: the common pool. */
  associationId: string | null;
  limit: number;
  /** Seated and offered. */
  taken: number;
  /** In the common pool everybody who waits; in a contingent those who wait through it. */
  waiting: number;
  /** A contingent that was released, or any pool of a cancelled session, gives nothing any more. */
  closedAt: Date | null;
};

export type Pools = { common: Pool & { nextTicket: number }; contingents: Pool[] };

/** Rows of one session's pools as they were read. */
export function poolsOf<Row extends Pool & { nextTicket: number }>(rows: Row[]): Pools {
  const common = rows.find(({ associationId }) => associationId === null);
  const contingents = rows.filter(({ associationId }) => associationId !== null);
  return { common: common ?? noSeats, contingents };
}

const noSeats: Pools["common"] = {
  ...{ id: "", associationId: null, closedAt: null },
  ...{ limit: 0, taken: 0, waiting: 0, nextTicket: 1 },
};

/** Newcomers never pass the queue: a seat is free for them only while nobody waits. */
const isFree = ({ limit, taken, waiting }: Pool) => taken < limit && waiting === 0;

/** The seats that an association still keeps for its own guests. */
export const contingentOf = ({ contingents }: Pools, associationId: string | undefined) =>
  contingents.find((pool) => pool.associationId === associationId && pool.closedAt === null);

/** The pool that has a seat for a newcomer: the association's own first. Undefined: they wait. */
export function poolFor(pools: Pools, throughId: string): Pool | undefined {
  const asked = [contingentOf(pools, throughId), pools.common];
  return asked.find((pool) => pool && !pool.closedAt && isFree(pool));
}

/** The pool that has a seat at all for guests of this association, whoever waits: its own first. */
export function openPoolFor(pools: Pools, throughId: string): Pool | undefined {
  const asked = [contingentOf(pools, throughId), pools.common];
  return asked.find((pool) => pool && !pool.closedAt && pool.taken < pool.limit);
}

/** The queue in which guests of an association see their place. */
export const queueOf = (pools: Pools, throughId: string): Pool =>
  contingentOf(pools, throughId) ?? pools.common;

export function joinQueue(pools: Pools, throughId: string) {
  pools.common.waiting += 1;
  const own = contingentOf(pools, throughId);
  if (own) own.waiting += 1;
}

export function leaveQueue(pools: Pools, throughId: string) {
  pools.common.waiting -= 1;
  const own = contingentOf(pools, throughId);
  if (own) own.waiting -= 1;
}

/** A seat is free again. What a released contingent still held goes on to the common pool. */
export function giveBack(pools: Pools, poolId: string) {
  const pool = [pools.common, ...pools.contingents].find(({ id }) => id === poolId);
  if (!pool) throw new Error(`Seat pool ${poolId} is not among those of its session`);
  pool.taken -= 1;
  if (pool !== pools.common && pool.closedAt) moveFree(pool, pools.common);
}

/** From now on the free seats of a contingent belong to everybody. */
export function releaseContingent(pools: Pools, contingent: Pool, now: Date) {
  contingent.closedAt = now;
  contingent.waiting = 0;
  moveFree(contingent, pools.common);
}

function moveFree(from: Pool, to: Pool) {
  const free = Math.max(0, from.limit - from.taken);
  from.limit -= free;
  to.limit += free;
}

/** How many of those who wait for this pool may have a seat of it now. */
export const seatsToGive = ({ limit, taken, waiting, closedAt }: Pool) =>
  closedAt ? 0 : Math.max(0, Math.min(limit - taken, waiting));

/** Seats that are not common: kept for one association, or taken by its guests. */
export const seatsApart = ({ contingents }: Pools) =>
  contingents.reduce((sum, { limit }) => sum + limit, 0);

/** How many of those who wait get a seat as these counts stand now, each pool in its turn. */
export function toBeGiven({ common, contingents }: Pools): number {
  const kept = contingents.reduce((sum, pool) => sum + seatsToGive(pool), 0);
  return kept + seatsToGive({ ...common, waiting: common.waiting - kept });
}

/** What a newcomer through this association finds, by pool: as `poolFor` would give it, nobody being passed. */
export function seatsFree(pools: Pools, associationId?: string) {
  const freeIn = (pool?: Pool) =>
    pool && !pool.closedAt && isFree(pool) ? pool.limit - pool.taken : 0;
  return { own: freeIn(contingentOf(pools, associationId)), common: freeIn(pools.common) };
}

/** The seats as guests of one association find them: its own and the common ones. One number per viewer. */
export function seatsShown(pools: Pools, associationId?: string) {
  const own = contingentOf(pools, associationId);
  const limit = (own?.limit ?? 0) + pools.common.limit;
  const free = seatsFree(pools, associationId);
  const left = free.own + free.common;
  const waiting = left > 0 ? 0 : (own ?? pools.common).waiting;
  return { limit, taken: limit - left, waiting };
}
