import { z } from "zod";
import type { Scope } from "#app/features/identity/scope.ts";
import { askByMail } from "#app/features/questions/ask-by-mail.server.ts";
import { longestQuestion, waysShown } from "#app/features/questions/questions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { readForm, sentBack } from "#app/platform/form-reply.server.ts";
import { Fields, type Problem } from "./registration.ts";
import { looksAutomatic } from "./sign-up.server.ts";

/**
 * The sent form of "Eine Frage stellen": checked, counted, and kept until its owner has pressed in the mail; or the
 * status and the reply that shows the form again.
 */
export async function askOutside(scope: Scope, sessionId: string, sent: FormData, ip: string) {
  const form = readForm(sent, AskerForm);
  const back = (status: number, problems: Record<string, string[]>) => ({
    ...{ ok: false as const, status },
    reply: sentBack(form.typed, problems),
  });
  if (!form.ok) return back(form.status, form.problems);
  const automatic = looksAutomatic(sent, scope.now);
  if (automatic) return back(400, { "": [automatic] });
  const asked = await askByMail(scope, sessionId, form.value, ip);
  if (asked.ok) return asked;
  return asked.refusal === "network-busy"
    ? back(429, { "": [m.questions_busy()] })
    : back(409, { "": [m.questions_over()] });
}

const problem = (name: Problem) => name;

/** As little as an answer needs. */
const AskerForm = Fields.pick({ name: true, company: true, email: true }).extend({
  text: z
    .string(problem("question-missing"))
    .trim()
    .min(1, problem("question-missing"))
    .max(longestQuestion, problem("question-too-long")),
  shownAs: z
    .string()
    .optional()
    .transform((said) => waysShown.find((way) => way === said) ?? "nobody"),
});
