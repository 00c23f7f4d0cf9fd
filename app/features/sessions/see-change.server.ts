import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

/** The adopter's office has looked at the session as of this revision; a later one is news again. */
export async function seeChange({ association }: Scope, sessionId: string, revision: number) {
  await db.adoption.updateMany({
    where: {
      sessionId,
      associationId: association.id,
      seenRevision: { lt: revision },
      session: { revision: { gte: revision } },
    },
    data: { seenRevision: revision },
  });
  return { ok: true as const };
}
