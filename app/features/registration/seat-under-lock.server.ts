import type { Scope } from "#app/features/identity/scope.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { confirmUntil } from "#app/features/seats/promotion.ts";
import { keepCounts, lockPools } from "#app/features/seats/seats.server.ts";
import { joinQueue, poolFor, queueOf } from "#app/features/seats/seats.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { isSameName } from "./colleague.ts";
import type { RegistrationForm } from "./registration.ts";
import type { Claim } from "./seat-statement.server.ts";

/**
 * The same as `seatStatement`, step by step, for sessions with contingents and for who is brought along:
 * an association's own seats first, then the common ones, else a place in the queue.
 */
export async function seatUnderLock(
  tx: Tx,
  { now, actor }: Pick<Scope, "now" | "actor">,
  claim: Claim,
  form: Pick<RegistrationForm, "name" | "company" | "email"> & Partial<RegistrationForm>,
): Promise<number | "known" | "closed"> {
  const { sessionId, throughId, address, broughtById } = claim;
  const pools = await lockPools(tx, sessionId);
  if (pools.common.closedAt) return "closed";
  const holder = { sessionId, address, broughtById: null, status: { in: [...activeStatuses] } };
  const isAlone = address !== "" && broughtById === null;
  if (isAlone && (await tx.registration.count({ where: holder })) > 0) return "known";
  if (broughtById && (await isHereByName(tx, claim, form.name))) return "known";

  const pool = poolFor(pools, throughId);
  const ticket = pools.common.nextTicket;
  pools.common.nextTicket += 1;
  if (pool) pool.taken += 1;
  else joinQueue(pools, throughId);
  const status = pool ? (claim.mustConfirm ? "offered" : "seated") : "waiting";
  const { name, company, email, phone, postcode, outsideGermany } = form;
  await tx.registration.create({
    data: {
      ...claim,
      ...{ name, company, email, phone, postcode, outsideGermany, ticket },
      poolId: (pool ?? pools.common).id,
      status,
      seatedAt: status === "seated" ? now : null,
      offerExpiresAt: status === "offered" ? confirmUntil(now) : null,
      registeredAt: now,
    },
  });
  const fact = {
    type: `registration.${status}` as const,
    registrationId: claim.id,
    sessionId,
    associationId: throughId,
  } as const;
  await record<RegistrationFact>(tx, fact, { now, actor });
  await keepCounts(tx, pools);
  return pool ? 0 : queueOf(pools, throughId).waiting;
}

/** People who share an address are told apart by name: one name holds one place. */
async function isHereByName(tx: Tx, { sessionId, address }: Claim, name: string) {
  const where = { sessionId, address, status: { in: [...activeStatuses] } };
  const holders = await tx.registration.findMany({ where, select: { name: true } });
  return holders.some((holder) => isSameName(holder.name, name));
}
