import { isOutOfReach } from "#app/features/identity/reached.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { meantBy } from "#app/features/notifications/audience-of-people.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { CircularFact, CircularRefusal } from "./circulars.ts";
import { lockCircular } from "./written-circular.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: CircularRefusal };

/** Sends a draft, once: whoever presses again, or beside, has sent it as well. Its mails leave after a pause. */
export const sendCircular = (scope: Scope, sessionId: string, circularId: string) =>
  transact(async (tx): Promise<Outcome> => {
    const { id, sentAt } = await lockCircular(tx, scope, sessionId, circularId);
    if (sentAt) return { ok: true };
    if (!(await reachesAnybody(tx, id))) return { ok: false, refusal: "nobody-to-reach" };
    const { actor, association, now } = scope;
    const staffId = actor.kind === "staff" ? actor.staffId : null;
    await tx.circular.update({ where: { id }, data: { sentAt: now, staffId } });
    const fact = { circularId: id, sessionId, associationId: association.id };
    await record<CircularFact>(tx, { type: "circular.sent", ...fact }, scope);
    return { ok: true };
  });

async function reachesAnybody(tx: Tx, id: string): Promise<boolean> {
  const some = await tx.$queryRaw<unknown[]>`
    SELECT true FROM "Circular" circular
    JOIN "Session" session ON session.id = circular."sessionId"
    JOIN "Registration" registration ON ${meantBy}
    WHERE circular.id = ${id} AND NOT ${isOutOfReach} LIMIT 1`;
  return some.length > 0;
}
