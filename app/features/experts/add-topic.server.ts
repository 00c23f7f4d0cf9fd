import { slugFrom } from "#app/features/alliance/founding.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { NewTopicForm, type TopicFact } from "./experts.ts";

type Outcome = { ok: true; slug: string; isNew: boolean };

/** A topic that all associations can use from now on. One that is there under this name stays as it is. */
export function addTopic(scope: Scope, form: NewTopicForm): Promise<Outcome> {
  const added = transact((tx) => addTopicWithin(tx, scope, form));
  const slug = slugFrom(NewTopicForm.parse(form).name);
  return unlessBroken("23505", added, () => ({ ok: true, slug, isNew: false }));
}

/** The same in the caller's transaction, which another topic of the same name breaks with 23505. */
export async function addTopicWithin(tx: Tx, scope: Scope, form: NewTopicForm): Promise<Outcome> {
  const { name, nameEn } = NewTopicForm.parse(form);
  const slug = slugFrom(name);
  const same = { equals: name, mode: "insensitive" as const };
  const known = await tx.topic.findFirst({ where: { OR: [{ slug }, { name: same }] } });
  if (known) return { ok: true, slug: known.slug, isNew: false };
  const topicId = newId();
  await tx.topic.create({ data: { id: topicId, slug, name, nameEn } });
  const fact = { type: "topic.named", topicId, associationId: scope.association.id } as const;
  await record<TopicFact>(tx, fact, scope);
  return { ok: true, slug, isNew: true };
}
