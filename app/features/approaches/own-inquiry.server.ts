import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { InquiryFact } from "./approaches.ts";

/** "Das ist meine Anfrage": from now on the office sees it. Twice changes nothing. */
export const confirmInquiry = (scope: Scope, inquiryId: string) =>
  transact(async (tx) => {
    const { count } = await tx.inquiry.updateMany({
      where: { ...ownOf(scope, inquiryId), claimUntil: { gt: scope.now } },
      data: { claimUntil: null, askedAt: scope.now },
    });
    if (count > 0) await record<InquiryFact>(tx, factOf(scope, "confirmed", inquiryId), scope);
  });

/** Nothing of it is kept: the office has nothing to do for it any more. Twice changes nothing. */
export async function withdrawInquiry(tx: Tx, scope: Scope, inquiryId: string) {
  const { count } = await tx.inquiry.deleteMany({ where: ownOf(scope, inquiryId) });
  if (count > 0) await record<InquiryFact>(tx, factOf(scope, "withdrawn", inquiryId), scope);
}

const ownOf = ({ association }: Scope, id: string) => ({ id, associationId: association.id });

const factOf = (
  { association }: Scope,
  done: "confirmed" | "withdrawn",
  inquiryId: string,
): InquiryFact => ({ type: `inquiry.${done}`, inquiryId, associationId: association.id });
