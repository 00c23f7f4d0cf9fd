import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { RegistrationFact } from "./place.ts";
import { askUntil, type Giving, givingOf } from "./promotion.ts";
import { keepCounts } from "./seats.server.ts";
import { leaveQueue, type Pool, type Pools, seatsToGive } from "./seats.ts";

/**
 * Gives free seats to those who wait, by ticket: a contingent's to the first who came through its
 * association, a common one to the first of all. As the session has it they are seated at once, or
 * offered the seat for a time. The caller holds the pools' locks and hands over their counts as they
 * are now; they are written back here.
 */
export async function giveSeats(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  sessionId: string,
  pools: Pools,
) {
  const session = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { promotionPolicy: true, startsAt: true, zone: true },
  });
  const giving = givingOf(session, now);
  if (giving.how !== "later")
    for (const pool of [...pools.contingents, pools.common])
      await give(tx, { sessionId, pools, pool, giving, now, confirmBy: askUntil(session, now) });
  await keepCounts(tx, pools);
}

type Gift = {
  sessionId: string;
  pools: Pools;
  pool: Pool;
  giving: Exclude<Giving, { how: "later" }>;
  now: Date;
  /** Who signed up in a flood is asked first, whatever the session's policy. */
  confirmBy: Date;
};

async function give(tx: Tx, { sessionId, pools, pool, giving, now, confirmBy }: Gift) {
  const next = await tx.registration.findMany({
    where: {
      sessionId,
      status: "waiting",
      throughId: pool.associationId ?? undefined,
      OR: [{ offerExpiresAt: null }, { offerExpiresAt: { gt: now } }],
    },
    orderBy: { ticket: "asc" },
    take: seatsToGive(pool),
    select: {
      id: true,
      throughId: true,
      offerExpiresAt: true,
      mustConfirm: true,
      verifiedAt: true,
    },
  });
  const confirms = ({ mustConfirm, verifiedAt }: Next) => mustConfirm && !verifiedAt;
  const isAsked = (one: Next) =>
    giving.how === "offer" || one.offerExpiresAt !== null || confirms(one);
  const idsOf = (rows: Next[]) => ({ in: rows.map(({ id }) => id) });
  const seated = next.filter((one) => !isAsked(one));
  await tx.registration.updateMany({
    where: { id: idsOf(seated) },
    data: { status: "seated", seatedAt: now, poolId: pool.id },
  });
  const asked = next.filter(isAsked);
  await tx.registration.updateMany({
    where: { id: idsOf(asked) },
    data: { status: "offered", poolId: pool.id },
  });
  await tx.registration.updateMany({
    where: { id: idsOf(asked.filter(confirms)), offerExpiresAt: null },
    data: { offerExpiresAt: confirmBy },
  });
  if (giving.how === "offer")
    await tx.registration.updateMany({
      where: { id: idsOf(asked), offerExpiresAt: null },
      data: { offerExpiresAt: giving.until },
    });
  for (const one of next) {
    const { id: registrationId, throughId } = one;
    pool.taken += 1;
    leaveQueue(pools, throughId);
    const fact: RegistrationFact = {
      type: isAsked(one) ? "registration.offered" : "registration.promoted",
      registrationId,
      sessionId,
      associationId: throughId,
    };
    await record(tx, fact, { now });
  }
}

/** With a time, who was brought over from a full first date: they have not said yes to this one. */
type Next = {
  id: string;
  throughId: string;
  offerExpiresAt: Date | null;
  mustConfirm: boolean;
  verifiedAt: Date | null;
};
