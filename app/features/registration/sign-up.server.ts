import type { District } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { readForm, sentBack } from "#app/platform/form-reply.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { seal, unseal } from "#app/platform/secrets.server.ts";
import { admit } from "./admit.server.ts";
import type { BroughtAlong } from "./bring-along.server.ts";
import { furtherIn } from "./further.ts";
import { keepOutcome } from "./outcome.server.ts";
import { type Problem, RegistrationForm } from "./registration.ts";
import { refusalText } from "./texts.ts";

/**
 * The sent form of a session's page: checked, admitted, registered. Answers the Set-Cookie header of
 * the outcome page, or the status and the reply that shows the form again.
 */
export async function signUp(scope: Scope, sessionId: string, sent: FormData, clientIp: string) {
  const form = readForm(sent, RegistrationForm);
  if (sent.get("intent") === "more") {
    const reply = { ...sentBack<District>(form.typed, {}), asksMore: true };
    return { ok: false as const, status: 200, reply };
  }
  if (!form.ok && form.status === 200)
    return { ok: false as const, status: 200, reply: sentBack<District>(form.typed, {}) };
  const further = namesOthers(form.typed)
    ? furtherIn(form.typed, form.typed.email ?? "")
    : { people: [], problems: {} };
  const problems = { ...(form.ok ? {} : form.problems), ...further.problems };
  if (!form.ok || Object.keys(problems).length > 0)
    return { ok: false as const, status: 400, reply: sentBack<District>(form.typed, problems) };

  const back = (status: number, field: string, problem: string, options: District[] = []) => ({
    ok: false as const,
    status,
    reply: sentBack(form.typed, { [field]: [problem] }, options),
  });
  const automatic = looksAutomatic(sent, scope.now);
  if (automatic) return back(400, "", automatic);
  const outcome = await admit(scope, sessionId, form.value, clientIp, further.people);
  if (!outcome.ok) {
    if ("problem" in outcome) return back(400, "district", outcome.problem, outcome.options);
    const status = outcome.refusal === "too-many-tries" ? 429 : 409;
    return back(status, "", refusalText[outcome.refusal]());
  }
  const { registrationId, place } = outcome;
  const cookie = await keepOutcome({
    sessionId,
    registrationId,
    place,
    at: scope.now.toISOString(),
    corrections: 0,
    passId: newId(),
    form: outcome.form,
    ...(outcome.further.length > 0 ? { further: outcome.further.map(shortened) } : {}),
  });
  return { ok: true as const, cookie };
}

/** Fields of further people are numbered. */
const namesOthers = (typed: Record<string, string>) =>
  Object.keys(typed).some((name) => /\d$/.test(name));

/** A cookie holds four kilobytes. */
const shortened = ({ name, place }: BroughtAlong[number]) => ({ name: name.slice(0, 60), place });

/** Nobody reads and fills in the form in less; a script does. */
const quickest = 2000;

/** Stands in the form as a hidden field and says when it was opened. */
export const openedAt = (now: Date) => seal("form", now.toISOString()).toString("base64url");

/** What speaks for a script rather than a person: the empty field filled, or no time taken. */
export function looksAutomatic(form: FormData, now: Date): Problem | null {
  if (form.get("website")) return "trap-filled";
  const opened = unseal("form", Buffer.from(String(form.get("opened") ?? ""), "base64url"));
  if (!opened || now.getTime() - Date.parse(opened) < quickest) return "too-quick";
  return null;
}
