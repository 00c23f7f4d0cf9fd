import { Level } from "#app/features/companies/levels.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { notFound } from "#app/platform/http.server.ts";
import { chooseLine } from "./choose-line.server.ts";
import { targets } from "./columns.ts";
import { mapColumns } from "./map-columns.server.ts";
import { type Column, mostColumns, type Refusal } from "./memberlists.ts";
import { presetOf } from "./presets.ts";
import { beginTakingBack, beginWriting, discardList } from "./run-list.server.ts";

type Done =
  | { ok: true; gone?: boolean; line?: number }
  | { ok: false; refusal: Refusal; columns?: Column[]; hasAgreed?: boolean };

/** What a form of the list's page asks for. @throws 404 for another's list, and for what no form of it says */
export async function actOnList(scope: Scope, id: string, form: FormData): Promise<Done> {
  const intent = form.get("intent");
  if (intent === "map") {
    const typed = { columns: columnsIn(form), hasAgreed: form.get("agreed") === "on" };
    const mapped = await mapColumns(scope, id, typed);
    return mapped.ok ? mapped : { ...mapped, ...typed };
  }
  if (intent === "choose") {
    const line = Number(form.get("line"));
    if (!Number.isInteger(line) || line < 1 || line > 2 ** 31 - 1) throw notFound();
    const chosen = await chooseLine(scope, id, line, String(form.get("choice") ?? ""));
    return chosen.ok ? { ok: true, line } : chosen;
  }
  if (intent === "write") return beginWriting(scope, id);
  if (intent === "take-back") return beginTakingBack(scope, id);
  if (intent !== "discard") throw notFound();
  const discarded = await discardList(scope, id);
  return discarded.ok ? { ok: true, gone: true } : discarded;
}

/** A column without a word of its own level has the one of its kind. */
function columnsIn(form: FormData): Column[] {
  const columns: Column[] = [];
  for (let n = 0; n < mostColumns && form.has(`target${n}`); n++) {
    const target = targets.find((each) => each === form.get(`target${n}`)) ?? "";
    const level = Level.safeParse(form.get(`level${n}`));
    columns.push({ target, level: level.success ? level.data : presetOf(target) });
  }
  return columns;
}
