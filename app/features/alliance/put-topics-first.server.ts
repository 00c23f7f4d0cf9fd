import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { AllianceFact } from "./alliance.ts";
import { lockAssociation } from "./lock-association.server.ts";

/**
 * The topics (slugs) that stand first at this association. It speaks of the difference only: those that
 * somebody else has chosen meanwhile stay.
 */
export const putTopicsFirst = (
  scope: Scope,
  { add, remove }: { add: string[]; remove: string[] },
): Promise<{ ok: true }> =>
  transact(async (tx) => {
    const { id } = scope.association;
    const { firstTopics: before } = await lockAssociation(tx, id);
    const known = await tx.topic.findMany({ where: { slug: { in: add } } });
    const added = known.map(({ slug }) => slug).filter((slug) => !before.includes(slug));
    const kept = before.filter((slug) => !remove.includes(slug));
    if (added.length === 0 && kept.length === before.length) return { ok: true };
    await tx.association.update({ where: { id }, data: { firstTopics: [...kept, ...added] } });
    const fact = { type: "association.changed", associationId: id, part: "topics" } as const;
    await record<AllianceFact>(tx, fact, scope);
    return { ok: true };
  });
