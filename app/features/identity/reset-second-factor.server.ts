import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { Scope } from "./scope.ts";
import type { StaffFact } from "./staff.ts";

/** For who has lost app and recovery codes: both go, every login ends, the next one sets up a new factor. */
export const resetSecondFactor = (scope: Pick<Scope, "now" | "actor">, staffId: string) =>
  transact(async (tx) => {
    await tx.secondFactor.deleteMany({ where: { staffId } });
    await tx.recoveryCode.deleteMany({ where: { staffId } });
    await tx.cookieSession.deleteMany({ where: { staffId } });
    const fact = { type: "login.second-factor-reset", memberId: staffId } as const;
    await record<StaffFact>(tx, fact, scope);
  });
