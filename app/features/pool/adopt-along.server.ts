import { withImprintAmong } from "#app/features/alliance/has-imprint.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { SessionFact } from "#app/features/sessions/sessions.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";

/**
 * Who shows the first date shows the second one, too, in the same words: its guests wait for a seat
 * there. An association that does not want it ends the adoption like any other; one without an imprint of
 * its own shows nothing more until it has one.
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
  const adopters = await tx.adoption.findMany({
    where: { sessionId: firstId, allianceId, endedAt: null },
    orderBy: { associationId: "asc" },
  });
  const able = await withImprintAmong(
    tx,
    adopters.map(({ associationId }) => associationId),
  );
  const first = adopters.filter(({ associationId }) => able.has(associationId));
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
