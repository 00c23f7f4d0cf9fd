import { randomBytes } from "node:crypto";
import { realTime } from "#app/platform/clock.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { seal, unseal } from "#app/platform/secrets.server.ts";
import { openFactor, sealedAnew, sealFactor } from "./factor-key.server.ts";
import type { Login } from "./logins.server.ts";
import { renewWithin, spendRecoveryCode } from "./recovery-codes.server.ts";
import type { Scope } from "./scope.ts";
import type { Refusal, StaffFact } from "./staff.ts";
import { stepOf } from "./totp.server.ts";

type Moment = Pick<Scope, "now">;
type Declined = { ok: false; refusal: Refusal };

/** A key that nobody has confirmed yet travels in the form, readable here alone. */
const offeredTo = (staffId: string) => `second-factor offered to ${staffId}`;

/** A new key for the authenticator app (160 bits, RFC 4226, 4); kept once a code of it was typed. */
export function offerKey({ staffId }: Login) {
  const key = randomBytes(20);
  return { key, offered: seal(offeredTo(staffId), key.toString("hex")).toString("base64url") };
}

/** The key that was offered in this form, or null for anything else. */
export function offeredKey({ staffId }: Login, offered: string) {
  const hex = unseal(offeredTo(staffId), Buffer.from(offered, "base64url"));
  return hex === null ? null : Buffer.from(hex, "hex");
}

/** Keeps a key whose code was typed. A person who has one already changes it only with it. */
export async function setSecondFactor(
  { now }: Moment,
  login: Login,
  offered: string,
  code: string,
): Promise<{ ok: true; recoveryCodes: string[] } | Declined> {
  const typed = confirmed(login, offered, code);
  if (!typed || (login.isEnrolled && !login.secondFactorAt))
    return { ok: false, refusal: "second-factor-wrong" };
  return keepKey({ now }, login, typed, "login.second-factor-set");
}

/**
 * A new phone: a code of the key it has taken over, and something of before, a recovery code or a code of
 * the former app, even where this login has passed the second factor already. A mail says that it was done.
 */
export async function replaceSecondFactor(
  { now }: Moment,
  login: Login,
  { offered, code, proof }: { offered: string; code: string; proof: string },
): Promise<{ ok: true; recoveryCodes: string[] } | Declined> {
  const typed = confirmed(login, offered, code);
  if (!typed) return { ok: false, refusal: "new-factor-wrong" };
  const passed = await passesSecondFactor({ now }, login, proof);
  return passed.ok ? keepKey({ now }, login, typed, "login.second-factor-replaced") : passed;
}

type Typed = { key: Buffer; step: number };

function confirmed(login: Login, offered: string, code: string): Typed | null {
  const key = offeredKey(login, offered);
  const step = key && stepOf(key, digits(code), realTime(), 0);
  return key && step !== null ? { key, step } : null;
}

const keepKey = (
  { now }: Moment,
  { staffId }: Login,
  { key, step }: Typed,
  type: "login.second-factor-set" | "login.second-factor-replaced",
) =>
  transact(async (tx) => {
    const kept = {
      sealedKey: sealFactor(key.toString("hex")),
      createdAt: now,
      confirmedAt: now,
      lastStep: step,
    };
    await tx.secondFactor.upsert({
      where: { staffId },
      create: { staffId, ...kept },
      update: kept,
    });
    const by = { now, actor: { kind: "staff", staffId } };
    await record<StaffFact>(tx, { type, memberId: staffId }, by);
    return { ok: true as const, recoveryCodes: await renewWithin(tx, staffId, now) };
  });

/** Whether this is the code of the app now, or a recovery code that was never used: each counts once. */
export async function passesSecondFactor(
  { now }: Moment,
  { staffId }: Login,
  typed: string,
): Promise<{ ok: true } | Declined> {
  if (!(await withinLimit("codeTries", staffId))) return { ok: false, refusal: "too-many-tries" };
  const passes =
    digits(typed).length === 6 && !/[a-z]/i.test(typed)
      ? await spendStep(staffId, digits(typed))
      : await spendRecoveryCode(staffId, typed, now);
  return passes ? { ok: true } : { ok: false, refusal: "second-factor-wrong" };
}

/** The app counts by the real clock. */
async function spendStep(staffId: string, code: string) {
  const factor = await db.secondFactor.findUnique({ where: { staffId } });
  const hex = factor && openFactor(factor.sealedKey);
  const step = hex ? stepOf(Buffer.from(hex, "hex"), code, realTime(), factor.lastStep) : null;
  if (step === null) return false;
  const { count } = await db.secondFactor.updateMany({
    where: { staffId, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step, ...sealedAnew(factor?.sealedKey, hex) },
  });
  return count === 1;
}

const digits = (typed: string) => typed.replace(/\D/g, "");
