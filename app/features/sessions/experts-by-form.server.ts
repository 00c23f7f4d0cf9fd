import { renewLink } from "#app/features/experts/renew-link.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { engageExpert, releaseExpert } from "./session-experts.server.ts";
import type { Refusal } from "./sessions.ts";

type Answer = { ok: true } | { ok: false; status: 400 | 409; refusal: Refusal };

/** A sent form: `dazu` (an expert), `entfernen` or `neuer-link` (an engagement). */
export async function expertsByForm(scope: Scope, id: string, form: FormData): Promise<Answer> {
  const word = (name: string) => String(form.get(name) ?? "");
  if (word("neuer-link")) return renewLink(scope, word("neuer-link"));
  if (!word("dazu") && !word("entfernen"))
    return { ok: false, status: 400, refusal: "nothing-chosen" };
  const outcome = word("dazu")
    ? await engageExpert(scope, id, word("dazu"))
    : await releaseExpert(scope, id, word("entfernen"));
  return outcome.ok ? outcome : { ...outcome, status: 409 };
}
