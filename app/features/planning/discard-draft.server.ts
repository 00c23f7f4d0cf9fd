import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { PlanningFact } from "./planning.ts";

/** Throws a draft of the office away. @throws 404 where it has none by this id. */
export function discardDraft(scope: Scope, id: string) {
  const { association } = scope;
  return transact(async (tx) => {
    const where = { id, associationId: association.id };
    const { count } = await tx.sessionDraft.deleteMany({ where });
    if (count === 0) throw notFound();
    const fact = { type: "planning.draft-discarded", draftId: id } as const;
    await record<PlanningFact>(tx, { ...fact, associationId: association.id }, scope);
    return { ok: true as const };
  });
}
