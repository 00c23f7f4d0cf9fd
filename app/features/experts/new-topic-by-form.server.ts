import type { Scope } from "#app/features/identity/scope.ts";
import { addTopic } from "./add-topic.server.ts";
import { NewTopicForm } from "./experts.ts";

/** The sent form of a topic that is missing; or what was typed, and which fields are wrong. */
export async function newTopicByForm(scope: Scope, sent: FormData) {
  const typed = { name: String(sent.get("name") ?? ""), nameEn: String(sent.get("nameEn") ?? "") };
  const form = NewTopicForm.safeParse(typed);
  if (form.success) return addTopic(scope, form.data);
  const errors = form.error.issues.map(({ path }): [string, string] => [String(path[0]), ""]);
  return { ok: false as const, typed, errors: Object.fromEntries(errors) };
}
