import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { markStale } from "#app/platform/stale.server.ts";
import { TopicForm } from "./experts.ts";

/** A topic of the installation, or its new names; sessions and experts refer to it by its slug. */
export async function nameTopic(form: TopicForm) {
  const { slug, ...names } = TopicForm.parse(form);
  const topic = await db.topic.upsert({
    where: { slug },
    create: { id: newId(), slug, ...names },
    update: names,
  });
  await markStale("everything");
  return { ok: true as const, topicId: topic.id };
}
