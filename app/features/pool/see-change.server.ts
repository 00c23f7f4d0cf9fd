import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

/** The adopter's office has looked at the session as of this revision; what comes later is news again. */
export async function seeChange({ association }: Scope, sessionId: string, revision: number) {
  const own = { sessionId, associationId: association.id };
  await db.adoption.updateMany({
    where: { ...own, newsAt: { not: null }, session: { revision: { lte: revision } } },
    data: { newsAt: null },
  });
  await db.adoption.updateMany({
    where: {
      ...own,
      seenRevision: { lt: revision },
      session: { revision: { gte: revision } },
    },
    data: { seenRevision: revision },
  });
  return { ok: true as const };
}
