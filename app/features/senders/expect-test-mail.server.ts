import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { testCode } from "./note-test-mail.server.ts";
import { domainOf, type Findings, type SenderFact } from "./senders.ts";

/**
 * A test mail is about to leave: codes of earlier ones end, and what they showed. @returns from where, to
 * where and with which code; null while no address is examined.
 */
export async function expectTestMailWithin(tx: Tx, scope: Scope, mailId: string) {
  const associationId = scope.association.id;
  const check = await tx.senderCheck.findUnique({ where: { associationId } });
  if (!check) return null;
  const generation = check.generation + 1;
  const { address } = check;
  const dkim = { state: "open", domain: domainOf(address) } as const;
  const findings: Findings = { ...(check.findings as Findings), dkim };
  await tx.senderCheck.update({
    where: { associationId },
    data: {
      ...{ generation, findings, mailId, mailSentAt: scope.now },
      ...{ returnedAt: null, bouncedAt: null, bounceStatus: null },
    },
  });
  await record<SenderFact>(tx, { type: "sender.test-mailed", associationId }, scope);
  return { address, code: testCode(associationId, generation) };
}

/** It did not leave: nothing is waited for. */
export const expectNoTestMail = ({ association }: Scope) =>
  db.senderCheck.updateMany({
    where: { associationId: association.id, returnedAt: null },
    data: { mailSentAt: null },
  });
