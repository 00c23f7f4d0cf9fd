import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { type CircularFact, type CircularRefusal, circularState } from "./circulars.ts";
import { lockCircular } from "./written-circular.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: CircularRefusal };

/** Takes a circular back while its pause lasts: nobody is told of it. */
export const takeBackCircular = (scope: Scope, sessionId: string, circularId: string) =>
  transact(async (tx): Promise<Outcome> => {
    const circular = await lockCircular(tx, scope, sessionId, circularId);
    const state = circularState(circular, scope.now);
    if (state === "taken-back") return { ok: true };
    const { id } = circular;
    if (state !== "pausing" || (await hasLeft(tx, id)))
      return { ok: false, refusal: "too-late-to-take-back" };
    await tx.circular.update({ where: { id }, data: { takenBackAt: scope.now } });
    const fact = { circularId: id, sessionId, associationId: scope.association.id };
    await record<CircularFact>(tx, { type: "circular.taken-back", ...fact }, scope);
    return { ok: true };
  });

/** A claim holds the circular: once its lock is ours, every mail that was written shows. */
async function hasLeft(tx: Tx, id: string): Promise<boolean> {
  const left = await tx.$queryRaw<unknown[]>`
    SELECT true FROM "Circular" circular
    JOIN "Fact" fact ON fact."associationId" = circular."associationId" AND fact."recordedAt" = circular."sentAt"
      AND fact.type = 'circular.sent' AND fact.payload->>'circularId' = circular.id
    JOIN "Delivery" delivery ON delivery."factId" = fact.id AND delivery.status IN ('claimed', 'sent', 'failed')
    WHERE circular.id = ${id} LIMIT 1`;
  return left.length > 0;
}
