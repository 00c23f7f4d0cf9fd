import { pencilIn } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hostedSession } from "./hosted.server.ts";
import type { SessionFact } from "./sessions.ts";

/**
 * A published session is a draft again, in the caller's transaction, which holds its alliances and pools:
 * shown and listed nowhere, adopted by nobody, its experts pencilled in. What rules and first dates adopted
 * was no person's decision and goes without a trace; who adopted it by hand reads so. The revision goes
 * on, so that whoever is invited anew gets a higher SEQUENCE.
 */
export async function unpublishWithin(tx: Tx, scope: Scope, sessionId: string) {
  const { association, now } = scope;
  await hostedSession(tx, scope, sessionId);
  const running = { sessionId, endedAt: null };
  await tx.adoption.deleteMany({
    where: { ...running, OR: [{ ruleId: { not: null } }, { isAlong: true }] },
  });
  await tx.adoption.updateMany({ where: running, data: { endedAt: now, newsAt: now } });
  const listed = await tx.listing.updateManyAndReturn({
    where: { sessionId, unlistedAt: null },
    data: { unlistedAt: now },
    select: { allianceId: true },
  });
  await pencilIn(tx, sessionId);
  await tx.session.update({
    where: { id: sessionId },
    data: {
      ...{ publishedAt: null, publishAt: null },
      publishTo: listed.map(({ allianceId }) => allianceId),
      revision: { increment: 1 },
    },
  });
  const fact = { type: "session.taken-back", sessionId, associationId: association.id } as const;
  await record<SessionFact>(tx, fact, scope);
}
