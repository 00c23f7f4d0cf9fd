import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { wayOut } from "#app/platform/way-out.server.ts";
import type { Findings } from "./senders.ts";

/** The address an association writes from, what the doctor last found, and how mail leaves this house. */
export async function getSender({ association }: Scope) {
  const check = await db.senderCheck.findUnique({ where: { associationId: association.id } });
  const { senderAddress, senderPassedAt } = association;
  return {
    used:
      senderPassedAt && senderAddress ? { address: senderAddress, since: senderPassedAt } : null,
    common: env.MAIL_FROM,
    way: wayOut,
    check: check && {
      address: check.address,
      checkedAt: check.checkedAt,
      mailSentAt: check.mailSentAt,
      returnedAt: check.returnedAt,
      bouncedAt: check.bouncedAt,
      bounceStatus: check.bounceStatus,
      findings: check.findings as Findings,
    },
  };
}
