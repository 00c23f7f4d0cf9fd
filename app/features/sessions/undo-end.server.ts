import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { isOfTheEnd } from "./changes.ts";
import type { Refusal } from "./sessions.ts";
import { undoChange } from "./undo-change.server.ts";
import { hostedBy } from "./visibility.server.ts";

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
