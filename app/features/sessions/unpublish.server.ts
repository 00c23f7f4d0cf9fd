import { pencilIn } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hostedSession } from "./hosted.server.ts";
import type { SessionFact } from "./sessions.ts";

/**
 * A published session is a draft again, in the caller's transaction, which holds its pools and has ended its
 * sharing (`endSharing`): its experts are pencilled in, and it publishes itself to the same alliances. The
 * revision goes on, so that whoever is invited anew gets a higher SEQUENCE.
 */
export async function unpublishWithin(
  tx: Tx,
  scope: Scope,
  sessionId: string,
  publishTo: string[],
) {
  await hostedSession(tx, scope, sessionId);
  await pencilIn(tx, sessionId);
  await tx.session.update({
    where: { id: sessionId },
    data: { publishedAt: null, publishAt: null, publishTo, revision: { increment: 1 } },
  });
  const associationId = scope.association.id;
  await record<SessionFact>(tx, { type: "session.taken-back", sessionId, associationId }, scope);
}
