import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { ExpertFact } from "./experts.ts";
import { atHomeIn } from "./visibility.server.ts";

/** Nobody asks for this expert or plans with them for a while; what is agreed stays. */
export const pauseExpert = (scope: Scope, expertId: string) => setPause(scope, expertId, true);

/** The pause is over. */
export const resumeExpert = (scope: Scope, expertId: string) => setPause(scope, expertId, false);

async function setPause(scope: Scope, expertId: string, pauses: boolean) {
  const { association, now } = scope;
  await transact(async (tx) => {
    orNotFound(await tx.expert.findFirst({ where: { id: expertId, ...atHomeIn(scope) } }));
    const { count } = await tx.expert.updateMany({
      where: { id: expertId, pausedAt: pauses ? null : { not: null } },
      data: { pausedAt: pauses ? now : null },
    });
    if (count === 0) return;
    const type = pauses ? "expert.paused" : "expert.resumed";
    await record<ExpertFact>(tx, { type, expertId, associationId: association.id }, scope);
  });
  return { ok: true as const };
}
