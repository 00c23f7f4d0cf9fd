import type { Scope } from "#app/features/identity/scope.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { list } from "./list.server.ts";
import { unlist } from "./unlist.server.ts";

type Answer = { ok: true } | { ok: false; status: 400 | 409; refusal: Refusal };

/** A sent form: `anbieten` or `zuruecknehmen`, each naming an alliance. */
export async function listByForm(scope: Scope, id: string, form: FormData): Promise<Answer> {
  const word = (name: string) => String(form.get(name) ?? "");
  if (word("zuruecknehmen")) return unlist(scope, id, { allianceId: word("zuruecknehmen") });
  if (!word("anbieten")) return { ok: false, status: 400, refusal: "nothing-chosen" };
  const outcome = await list(scope, id, { allianceId: word("anbieten") });
  return outcome.ok ? outcome : { ...outcome, status: 409 };
}
