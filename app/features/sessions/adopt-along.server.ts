import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { SessionFact } from "./sessions.ts";

/**
 * Who shows the first date shows the second one, too, in the same words: its guests wait for a seat
 * there. An association that does not want it ends the adoption like any other.
 */
export async function adoptAlong(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  { sessionId, allianceId }: { sessionId: string; allianceId: string },
  firstId: string,
) {
  const { revision } = await tx.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: { revision: true },
  });
  const first = await tx.adoption.findMany({
    where: { sessionId: firstId, allianceId, endedAt: null },
    orderBy: { associationId: "asc" },
  });
  const shown = { isAlong: true, seenRevision: revision, newsAt: now };
  const begun = await tx.adoption.createManyAndReturn({
    data: first.map((adoption) => ({ ...adoption, ...shown, sessionId, adoptedAt: now })),
    skipDuplicates: true,
    select: { associationId: true },
  });
  for (const { associationId } of begun) {
    const fact = { type: "session.adopted", sessionId, associationId, allianceId } as const;
    await record<SessionFact>(tx, fact, { now, actor: { kind: "house" } });
  }
}
