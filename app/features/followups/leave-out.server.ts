import type { Scope } from "#app/features/identity/scope.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { goesNext } from "./due.ts";
import type { FollowUpFact, FollowUpRefusal } from "./followups.ts";

type Outcome = { ok: true } | { ok: false; refusal: FollowUpRefusal };

/** "Nicht für diesen Termin": nothing goes to those who came through this association. @throws 404 */
export const leaveOutFollowUp = (scope: Scope, sessionId: string) => settle(scope, sessionId, true);

/** Takes that back, as long as a morning is left in which it goes. @throws 404 */
export const takeUpFollowUp = (scope: Scope, sessionId: string) => settle(scope, sessionId, false);

const settle = (scope: Scope, sessionId: string, isLeftOut: boolean) =>
  transact(async (tx): Promise<Outcome> => {
    const { id: associationId, zone } = scope.association;
    const seen = { id: sessionId, ...concernedWith(scope) };
    const { endsAt } = orNotFound(
      await tx.session.findFirst({ where: seen, select: { endsAt: true } }),
    );
    if (!isLeftOut && !goesNext({ endsAt, zone }, scope.now))
      return { ok: false, refusal: "too-late" };
    const skippedAt = isLeftOut ? scope.now : null;
    const changed = await tx.$executeRaw`
      INSERT INTO "FollowUp" ("sessionId", "associationId", "skippedAt")
      VALUES (${sessionId}, ${associationId}, ${skippedAt}::timestamptz)
      ON CONFLICT ("sessionId", "associationId") DO UPDATE SET "skippedAt" = excluded."skippedAt"
      WHERE "FollowUp"."wentAt" IS NULL`;
    if (changed === 0) return { ok: false, refusal: "gone-already" };
    const type = isLeftOut ? "follow-up.left-out" : "follow-up.taken-up";
    await record<FollowUpFact>(tx, { type, sessionId, associationId }, scope);
    return { ok: true };
  });
