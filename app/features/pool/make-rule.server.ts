import { hasImprint } from "#app/features/alliance/has-imprint.server.ts";
import { closeAlliancesOf } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { adoptByRules } from "./adopt-by-rules.server.ts";
import type { PoolFact, Refusal, RuleForm } from "./pool.ts";

type Outcome = { ok: true; ruleId: string; adopted: number } | { ok: false; refusal: Refusal };

/**
 * From now on the association adopts by itself what partners list on a topic, of one of them or of
 * all; if it wants, also what is listed already and it has not decided on.
 */
export function makeRule(scope: Scope, form: RuleForm): Promise<Outcome> {
  const { association, now } = scope;
  const associationId = association.id;
  return transact(async (tx): Promise<Outcome> => {
    await closeAlliancesOf(tx, associationId);
    if (!(await hasImprint(tx, associationId))) return { ok: false, refusal: "imprint-missing" };
    const about = await ruleAbout(tx, scope, form);
    if (!about) return { ok: false, refusal: "rule-unknown" };
    if (await tx.adoptionRule.count({ where: { associationId, endedAt: null, ...about } }))
      return { ok: false, refusal: "rule-exists" };
    const ruleId = newId();
    const { introduction } = form;
    await tx.adoptionRule.create({
      data: { id: ruleId, associationId, ...about, introduction, createdAt: now },
    });
    await record<PoolFact>(tx, { type: "adoption-rule.made", associationId, ruleId }, scope);
    const adopted = form.alsoListed
      ? await adoptByRules(tx, now, Prisma.sql`rule.id = ${ruleId}`)
      : 0;
    return { ok: true, ruleId, adopted };
  });
}

/** The rows that the form's slugs name; null where one of them names none, or the association itself. */
export async function ruleAbout(
  tx: Pick<Tx, "topic" | "association">,
  { association }: Pick<Scope, "association">,
  { topic: topicSlug, host: hostSlug }: Pick<RuleForm, "topic" | "host">,
) {
  const topic = topicSlug && (await tx.topic.findUnique({ where: { slug: topicSlug } }));
  const host = hostSlug && (await tx.association.findUnique({ where: { slug: hostSlug } }));
  if ((topicSlug && !topic) || (hostSlug && !host)) return null;
  if (host && host.id === association.id) return null;
  return { topicId: topic ? topic.id : null, hostId: host ? host.id : null };
}
