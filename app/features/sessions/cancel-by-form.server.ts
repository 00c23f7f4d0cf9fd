import type { Scope } from "#app/features/identity/scope.ts";
import { cancel } from "./cancel.server.ts";
import { discard } from "./discard.server.ts";
import type { Refusal } from "./sessions.ts";

export const longestReason = 500;

type Typed = { grund: string; ersatz: string };

type Answer =
  | { ok: true; isDiscarded: boolean }
  | { ok: false; status: 400; typed: Typed; refusal: null }
  | { ok: false; status: 409; typed: Typed; refusal: Refusal };

/** A sent form: `intent=discard` for a draft, or a cancellation with `grund` and `ersatz`. */
export async function cancelByForm(scope: Scope, id: string, form: FormData): Promise<Answer> {
  const word = (name: string) => String(form.get(name) ?? "").trim();
  const typed = { grund: word("grund"), ersatz: word("ersatz") };
  if (word("intent") === "discard") {
    const discarded = await discard(scope, id);
    if (discarded.ok) return { ok: true, isDiscarded: true };
    return { ok: false, status: 409, typed, refusal: discarded.refusal };
  }
  if (word("intent") !== "cancel" || typed.grund.length > longestReason)
    return { ok: false, status: 400, typed, refusal: null };
  const reason = typed.grund || undefined;
  const outcome = await cancel(scope, id, { reason, replacedById: typed.ersatz || undefined });
  if (outcome.ok) return { ok: true, isDiscarded: false };
  return { ok: false, status: 409, typed, refusal: outcome.refusal };
}
