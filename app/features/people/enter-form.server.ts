import type { District } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { HandForm } from "#app/features/registration/by-office.ts";
import { enterByHand } from "#app/features/registration/enter-by-hand.server.ts";
import { pathsIn } from "#app/paths.ts";
import { readForm, sentBack } from "#app/platform/form-reply.server.ts";
import { officeRefusalText } from "./texts.ts";

/** The sent form of somebody on the telephone: where it leads, or the reply that shows it again. */
export async function enterFromForm(scope: Scope, sessionId: string, sent: FormData) {
  const form = readForm(sent, HandForm);
  const back = (status: number, problems: Record<string, string[]>, more: Back = {}) => ({
    ok: false as const,
    status,
    reply: { ...sentBack(form.typed, problems, more.options), personId: more.personId ?? null },
  });
  if (!form.ok) return back(400, form.problems);
  const outcome = await enterByHand(scope, sessionId, form.value);
  if (!outcome.ok) {
    if ("problem" in outcome)
      return back(400, { district: [outcome.problem] }, { options: outcome.options });
    const refused = { "": [officeRefusalText[outcome.refusal]()] };
    return back(409, refused, { personId: outcome.registrationId });
  }
  const { slug } = scope.association;
  const go = pathsIn(scope.locale);
  const to = outcome.registrationId
    ? `${go.person(slug, outcome.registrationId)}?ok=entered`
    : go.people(slug, `?termin=${sessionId}&ok=entered`);
  return { ok: true as const, to };
}

type Back = { options?: District[]; personId?: string };
