import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { InquiryFact } from "./approaches.ts";

/** Who of the office takes care of it; `isTaken` false: nobody any more. @throws 404 for another office's */
export const takeInquiry = (scope: Scope, inquiryId: string, isTaken: boolean) =>
  transact(async (tx) => {
    await lockOwn(tx, scope, inquiryId);
    const takenById = isTaken ? staffOf(scope) : null;
    await tx.inquiry.update({ where: { id: inquiryId }, data: { takenById } });
    await note(tx, scope, isTaken ? "taken" : "left", inquiryId);
    return { ok: true as const };
  });

/** Answered by telephone. What is done already stays as it is. @throws 404 */
export const settleInquiry = (scope: Scope, inquiryId: string) =>
  transact(async (tx) => {
    const { doneAt } = await lockOwn(tx, scope, inquiryId);
    if (doneAt) return { ok: true as const };
    await tx.inquiry.update({ where: { id: inquiryId }, data: doneBy(scope) });
    await note(tx, scope, "settled", inquiryId);
    return { ok: true as const };
  });

/** Answered by one mail, which leaves once the time to undo it is over. @throws 404 */
export const answerInquiry = (scope: Scope, inquiryId: string, answer: string) =>
  transact(async (tx) => {
    const { doneAt } = await lockOwn(tx, scope, inquiryId);
    if (doneAt) return { ok: true as const };
    const answerId = newId();
    const data = { ...doneBy(scope), answerId, answer };
    await tx.inquiry.update({ where: { id: inquiryId }, data });
    const associationId = scope.association.id;
    const fact = { type: "inquiry.answered" as const, inquiryId, answerId, associationId };
    await record<InquiryFact>(tx, fact, scope);
    return { ok: true as const };
  });

/** Open again; an answer that has not left yet never does. @throws 404 */
export const reopenInquiry = (scope: Scope, inquiryId: string) =>
  transact(async (tx) => {
    const { doneAt } = await lockOwn(tx, scope, inquiryId);
    if (!doneAt) return { ok: true as const };
    const data = { doneAt: null, doneById: null, answerId: null, answer: null };
    await tx.inquiry.update({ where: { id: inquiryId }, data });
    await note(tx, scope, "reopened", inquiryId);
    return { ok: true as const };
  });

async function lockOwn(tx: Tx, { association }: Scope, id: string) {
  const [row] = await tx.$queryRaw<{ doneAt: Date | null }[]>`
    SELECT "doneAt" FROM "Inquiry" WHERE id = ${id} AND "associationId" = ${association.id}
      AND "claimUntil" IS NULL FOR UPDATE`;
  if (!row) throw notFound();
  return row;
}

const staffOf = ({ actor }: Scope) => (actor.kind === "staff" ? actor.staffId : null);

const doneBy = (scope: Scope) => ({ doneAt: scope.now, doneById: staffOf(scope) });

const note = (
  tx: Tx,
  scope: Scope,
  done: "taken" | "left" | "settled" | "reopened",
  inquiryId: string,
) =>
  record<InquiryFact>(
    tx,
    { type: `inquiry.${done}`, inquiryId, associationId: scope.association.id },
    scope,
  );
