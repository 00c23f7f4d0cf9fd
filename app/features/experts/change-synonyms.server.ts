import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { TopicFact } from "./experts.ts";
import { findTopicNames } from "./synonyms.server.ts";

/** What else the topics are called here, by slug; only what differs is written and journaled. */
export async function changeSynonyms(scope: Scope, told: Map<string, string[]>) {
  const associationId = scope.association.id;
  const changed = (await findTopicNames(scope.association)).filter(
    ({ slug, synonyms }) => told.has(slug) && told.get(slug)?.join() !== synonyms.join(),
  );
  await transact(async (tx) => {
    for (const { id: topicId, slug } of changed) {
      const words = told.get(slug) ?? [];
      await tx.topicSynonyms.upsert({
        where: { associationId_topicId: { associationId, topicId } },
        create: { associationId, topicId, words, changedAt: scope.now },
        update: { words, changedAt: scope.now },
      });
      const fact = { type: "topic.synonyms-changed", topicId, associationId } as const;
      await record<TopicFact>(tx, fact, scope);
    }
  });
  return { ok: true as const, changed: changed.length };
}
