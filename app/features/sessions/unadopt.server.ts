import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { SessionFact } from "./sessions.ts";

/** The association no longer shows the session; whoever registered through it keeps their seat. */
export async function unadopt(scope: Scope, sessionId: string) {
  const { association, now } = scope;
  const key = { sessionId, associationId: association.id };
  await transact(async (tx) => {
    const { allianceId } = orNotFound(
      await tx.adoption.findUnique({ where: { sessionId_associationId: key } }),
    );
    const where = { ...key, endedAt: null };
    const { count } = await tx.adoption.updateMany({ where, data: { endedAt: now } });
    if (count === 0) return;
    await record<SessionFact>(tx, { type: "session.unadopted", ...key, allianceId }, scope);
  });
  return { ok: true as const };
}
