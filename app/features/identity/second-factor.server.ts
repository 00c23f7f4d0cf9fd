import { randomBytes } from "node:crypto";
import { realTime } from "#app/platform/clock.server.ts";
import { db, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { fingerprint, seal, unseal } from "#app/platform/secrets.server.ts";
import type { Login } from "./logins.server.ts";
import type { Scope } from "./scope.ts";
import type { Refusal, StaffFact } from "./staff.ts";
import { stepOf } from "./totp.server.ts";

type Moment = Pick<Scope, "now">;
type Declined = { ok: false; refusal: Refusal };

/** A key that nobody has confirmed yet travels in the form, readable here alone. */
const offeredTo = (staffId: string) => `second-factor offered to ${staffId}`;
const sealedFor = "second-factor";

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
  const key = offeredKey(login, offered);
  const step = key && stepOf(key, digits(code), realTime(), 0);
  if (!key || step === null || (login.isEnrolled && !login.secondFactorAt))
    return { ok: false, refusal: "second-factor-wrong" };
  const { staffId } = login;
  return transact(async (tx) => {
    const sealedKey = new Uint8Array(seal(sealedFor, key.toString("hex")));
    const kept = { sealedKey, createdAt: now, confirmedAt: now, lastStep: step };
    await tx.secondFactor.upsert({
      where: { staffId },
      create: { staffId, ...kept },
      update: kept,
    });
    const by = { now, actor: { kind: "staff", staffId } };
    await record<StaffFact>(tx, { type: "login.second-factor-set", memberId: staffId }, by);
    return { ok: true as const, recoveryCodes: await renew(tx, staffId, now) };
  });
}

/** Ten new recovery codes; those before no longer count. Shown once: only fingerprints are kept. */
export const renewRecoveryCodes = ({ now }: Moment, { staffId }: Login) =>
  transact((tx) => renew(tx, staffId, now));

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
  const hex = factor && unseal(sealedFor, factor.sealedKey);
  const step = hex ? stepOf(Buffer.from(hex, "hex"), code, realTime(), factor.lastStep) : null;
  if (step === null) return false;
  const { count } = await db.secondFactor.updateMany({
    where: { staffId, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  });
  return count === 1;
}

async function spendRecoveryCode(staffId: string, typed: string, now: Date) {
  const { count } = await db.recoveryCode.updateMany({
    where: { staffId, fingerprint: printOf(typed), usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}

async function renew(tx: Tx, staffId: string, now: Date) {
  const codes = Array.from({ length: 10 }, () => newId().slice(0, 12));
  await tx.recoveryCode.deleteMany({ where: { staffId } });
  const rows = codes.map((code) => ({
    id: newId(),
    staffId,
    fingerprint: printOf(code),
    createdAt: now,
  }));
  await tx.recoveryCode.createMany({ data: rows });
  return codes.map((code) => code.replace(/(.{4})(?=.)/g, "$1-"));
}

const printOf = (typed: string) =>
  fingerprint("recovery-code", typed.toLowerCase().replace(/[^a-z0-9]/g, ""));
const digits = (typed: string) => typed.replace(/\D/g, "");
