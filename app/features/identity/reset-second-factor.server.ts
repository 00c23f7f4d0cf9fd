import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { Scope } from "./scope.ts";
import type { Refusal, StaffFact } from "./staff.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * For somebody of this office who has lost app and recovery codes: both go, every login ends, the next one
 * sets up a new factor, and a mail tells them. One's own is changed under "Konto", with what one has.
 * @throws 404 for who does not work here
 */
export const resetSecondFactor = (scope: Scope, staffId: string) =>
  transact(async (tx): Promise<Outcome> => {
    const { association, actor } = scope;
    if (actor.kind === "staff" && actor.staffId === staffId)
      return { ok: false, refusal: "own-factor" };
    const held = { staffId, associationId: association.id, endedAt: null };
    orNotFound(await tx.staffRole.findFirst({ where: held }));
    await tx.secondFactor.deleteMany({ where: { staffId } });
    await tx.recoveryCode.deleteMany({ where: { staffId } });
    await tx.cookieSession.deleteMany({ where: { staffId } });
    const fact = { associationId: association.id, memberId: staffId };
    await record<StaffFact>(tx, { type: "login.second-factor-reset", ...fact }, scope);
    return { ok: true };
  });
