import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { SenderFact } from "./senders.ts";

/**
 * The newest test mail of an association did not arrive, for good: its settings say so until the next one
 * leaves. `mailIds`: what the notice names. @returns null where it names no test mail.
 */
export function noteTestBounce(
  { now }: Pick<Scope, "now">,
  mailIds: string[],
  { status, permanent }: { status: string; permanent: boolean },
): Promise<"bounced" | "known" | null> {
  return transact(async (tx) => {
    const check = await tx.senderCheck.findFirst({ where: { mailId: { in: mailIds } } });
    if (!check) return null;
    if (!permanent || check.bouncedAt || check.returnedAt) return "known";
    const { associationId } = check;
    await tx.senderCheck.update({
      where: { associationId },
      data: { bouncedAt: now, bounceStatus: status },
    });
    await record<SenderFact>(tx, { type: "sender.test-bounced", associationId }, { now });
    return "bounced";
  });
}
