import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { PoolFact } from "./pool.ts";

/** What a rule adopts from now on is introduced by other words. @throws 404 for others' rules. */
export async function rewordRule(scope: Scope, ruleId: string, introduction: string | null) {
  await transact(async (tx) => {
    await ownRule(tx, scope, ruleId);
    await tx.adoptionRule.update({ where: { id: ruleId }, data: { introduction } });
    await record<PoolFact>(tx, factOf("reworded", scope, ruleId), scope);
  });
  return { ok: true as const };
}

/** It adopts nothing more; what it adopted stays. @throws 404 for others' rules. */
export async function endRule(scope: Scope, ruleId: string) {
  await transact(async (tx) => {
    await ownRule(tx, scope, ruleId);
    await tx.adoptionRule.update({ where: { id: ruleId }, data: { endedAt: scope.now } });
    await record<PoolFact>(tx, factOf("ended", scope, ruleId), scope);
  });
  return { ok: true as const };
}

const ownRule = async (tx: Tx, { association }: Scope, id: string) =>
  orNotFound(
    await tx.adoptionRule.findFirst({
      where: { id, associationId: association.id, endedAt: null },
    }),
  );

const factOf = (what: "reworded" | "ended", { association }: Scope, ruleId: string) =>
  ({ type: `adoption-rule.${what}`, associationId: association.id, ruleId }) as const;
