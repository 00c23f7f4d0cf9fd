import { db } from "#app/platform/db.server.ts";
import { startingSynonyms } from "./synonyms.ts";

type Topic = { id: string; slug: string; name: string; nameEn: string };
export type TopicNames = Topic & { synonyms: string[] };

/** Every topic with what else it is called: by this association, or by anybody where none asks. */
export async function findTopicNames(association?: { id: string }): Promise<TopicNames[]> {
  const [topics, told] = await Promise.all([
    db.topic.findMany({ select: { id: true, slug: true, name: true, nameEn: true } }),
    db.topicSynonyms.findMany({ where: association ? { associationId: association.id } : {} }),
  ]);
  return topics.map((topic) => {
    const own = told.filter(({ topicId }) => topicId === topic.id);
    const isTold = association ? own.length > 0 : false;
    return {
      ...topic,
      synonyms: [
        ...own.flatMap(({ words }) => words),
        ...(isTold ? [] : startingSynonyms(topic.slug)),
      ],
    };
  });
}
