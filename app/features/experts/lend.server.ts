import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { ExpertFact, Refusal } from "./experts.ts";
import { atHomeIn } from "./visibility.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Lets another association engage an expert, until the lending ends. */
export async function lend(
  scope: Scope,
  expertId: string,
  { associationId }: { associationId: string },
): Promise<Outcome> {
  if (associationId === scope.association.id) return { ok: false, refusal: "own-expert" };
  const key = { expertId, associationId };
  return transact(async (tx): Promise<Outcome> => {
    orNotFound(await tx.expert.findFirst({ where: { id: expertId, ...atHomeIn(scope) } }));
    orNotFound(await tx.association.findUnique({ where: { id: associationId } }));
    if (await tx.lending.findFirst({ where: { ...key, endedAt: null } })) return { ok: true };
    await tx.lending.upsert({
      where: { expertId_associationId: key },
      create: { ...key, grantedAt: scope.now },
      update: { grantedAt: scope.now, endedAt: null },
    });
    await record<ExpertFact>(tx, { type: "expert.lent", ...key }, scope);
    return { ok: true };
  });
}
