import type { Scope } from "#app/features/identity/scope.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import type { SessionFact } from "#app/features/sessions/sessions.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";

/** Nobody adopts the session from this alliance any more; adoptions made before stay. */
export async function unlist(
  scope: Scope,
  sessionId: string,
  { allianceId }: { allianceId: string },
) {
  const { association, now } = scope;
  await transact(async (tx) => {
    await hostedSession(tx, scope, sessionId);
    const where = { sessionId, allianceId, unlistedAt: null };
    const { count } = await tx.listing.updateMany({ where, data: { unlistedAt: now } });
    if (count === 0) return;
    const associationId = association.id;
    const fact = { type: "session.unlisted", sessionId, allianceId, associationId } as const;
    await record<SessionFact>(tx, fact, scope);
  });
  return { ok: true as const };
}
