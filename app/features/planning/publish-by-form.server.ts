import { memberOf } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { MomentProblem, Refusal } from "#app/features/sessions/sessions.ts";
import {
  dropPublication,
  setPublicationWithin,
} from "#app/features/sessions/set-publication.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { readLocalTime } from "#app/ui/local-time.ts";
import { bringOut, unlessTaken } from "./publish.server.ts";

type Typed = { wann: string; am: string; verbund: string[] };
type Outcome = { ok: true } | { ok: false; refusal: Refusal };

type Answer =
  | { ok: true }
  | { ok: false; status: 400; typed: Typed; problem: MomentProblem; refusal: null }
  | { ok: false; status: 409; typed: Typed; problem: null; refusal: Refusal };

/** A sent form: at once (`wann=jetzt`), at a time (`wann=dann`, `am`), or back to a draft (`intent=drop`). */
export async function publishByForm(scope: Scope, id: string, form: FormData): Promise<Answer> {
  const word = (name: string) => String(form.get(name) ?? "");
  const verbund = form.getAll("verbund").map(String);
  const typed = { wann: word("wann"), am: word("am"), verbund };
  const outcome = await decided(scope, id, word("intent") === "drop", typed);
  if (outcome.ok) return outcome;
  const { refusal } = outcome;
  const wrong = { ok: false, status: 400, typed, refusal: null } as const;
  if (refusal === "moment-missing" || refusal === "in-the-past" || refusal === "published-too-late")
    return { ...wrong, problem: refusal };
  return { ok: false, status: 409, typed, problem: null, refusal };
}

async function decided(
  scope: Scope,
  id: string,
  isDropped: boolean,
  { wann, am, verbund }: Typed,
): Promise<Outcome | { ok: false; refusal: "moment-missing" }> {
  if (isDropped) return dropPublication(scope, id);
  if (wann === "jetzt") return unlessTaken((tx) => publishAndList(tx, scope, id, verbund));
  const stands = { where: { id, hostId: scope.association.id }, select: { publishAt: true } };
  const was = await db.session.findFirst(stands);
  const at = wann === "dann" ? readLocalTime(am, scope.association.zone, was?.publishAt) : null;
  if (!at) return { ok: false, refusal: "moment-missing" };
  return unlessTaken((tx) => setPublicationWithin(tx, scope, id, { at, allianceIds: verbund }));
}

async function publishAndList(tx: Tx, scope: Scope, id: string, allianceIds: string[]) {
  for (const allianceId of allianceIds)
    if (!(await memberOf(tx, allianceId, scope.association.id)))
      return { ok: false as const, refusal: "not-in-alliance" as const };
  return bringOut(tx, scope, id, allianceIds);
}
