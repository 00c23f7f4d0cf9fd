import type { Scope } from "#app/features/identity/scope.ts";
import { isOfTheEnd } from "#app/features/sessions/changes.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { undoChange } from "./undo-change.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Takes back that a running session was prolonged or ended; who may only run it undoes no move. @throws 404 */
export async function undoEnd(scope: Scope, sessionId: string): Promise<Outcome> {
  const last = await db.sessionChange.findFirst({
    where: { session: { id: sessionId, ...hostedBy(scope) } },
    orderBy: { revision: "desc" },
    select: { kind: true },
  });
  if (last && !isOfTheEnd(last.kind)) return { ok: false, refusal: "too-late-to-undo" };
  return undoChange(scope, sessionId);
}
