import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { ExpertFact } from "./experts.ts";
import { atHomeIn } from "./visibility.server.ts";

/** No new engagement at the borrower; what was agreed before stays. */
export async function endLending(
  scope: Scope,
  expertId: string,
  { associationId }: { associationId: string },
) {
  const key = { expertId, associationId };
  await transact(async (tx) => {
    orNotFound(await tx.expert.findFirst({ where: { id: expertId, ...atHomeIn(scope) } }));
    const where = { ...key, endedAt: null };
    const { count } = await tx.lending.updateMany({ where, data: { endedAt: scope.now } });
    if (count === 0) return;
    await record<ExpertFact>(tx, { type: "expert.lending-ended", ...key }, scope);
  });
  return { ok: true as const };
}
