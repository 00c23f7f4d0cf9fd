import { beforeEach, expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { findStaff } from "#app/features/identity/queries.server.ts";
import { resetSecondFactor } from "#app/features/identity/reset-second-factor.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import {
  offerKey,
  passesSecondFactor,
  replaceSecondFactor,
  setSecondFactor,
} from "#app/features/identity/second-factor.server.ts";
import { codeOf, stepAt } from "#app/features/identity/totp.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { type Association, anAssociation, officeOf } from "../../support/cast.ts";
import { aLoginBrowser, codeMailedTo } from "../../support/login.ts";
import { deliverMails, mailsTo } from "../../support/mail.ts";

const now = new Date();
let aiw: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
});

async function somebody(role: "owner" | "planner" = "planner") {
  const email = `${newShortId()}@example.org`;
  const entry = { email, name: "Heike Kamp", role };
  const { staffId } = await enterStaff(officeOf(aiw, now), entry);
  return { id: "", staffId, secondFactorAt: null, isEnrolled: false, email, name: entry.name };
}

const codeNow = (key: Uint8Array, later = 0) => codeOf(key, stepAt(new Date()) + later);

async function enrolled(role: "owner" | "planner" = "planner") {
  const login = await somebody(role);
  const { key, offered } = offerKey(login);
  const set = await setSecondFactor({ now }, login, offered, codeNow(key));
  if (!set.ok) throw new Error(set.refusal);
  return { login: { ...login, isEnrolled: true }, key, codes: set.recoveryCodes };
}

const ownerScope = (staffId: string): Scope => ({
  ...officeOf(aiw, now),
  actor: { kind: "staff", staffId, role: "owner", mayAct: true },
});

test("an owner resets somebody's second factor: journaled, and the person is told by mail", async () => {
  const owner = await enrolled("owner");
  const { login } = await enrolled();
  const scope = ownerScope(owner.login.staffId);
  expect(await resetSecondFactor(scope, login.staffId)).toEqual({ ok: true });
  expect(await db.secondFactor.count({ where: { staffId: login.staffId } })).toBe(0);
  expect(await db.recoveryCode.count({ where: { staffId: login.staffId } })).toBe(0);
  const where = { type: "login.second-factor-reset", associationId: aiw.id };
  expect(await db.fact.findMany({ where })).toMatchObject([
    { staffId: owner.login.staffId, payload: { memberId: login.staffId } },
  ]);
  await deliverMails(now);
  expect((await mailsTo(login.email)).map(({ subject }) => subject)).toEqual([
    "Ihr zweiter Faktor wurde zurückgesetzt",
  ]);
});

test("an owner resets neither their own nor somebody's of another office", async () => {
  const owner = await enrolled("owner");
  const scope = ownerScope(owner.login.staffId);
  expect(await resetSecondFactor(scope, owner.login.staffId)).toMatchObject({
    refusal: "own-factor",
  });
  aiw = await anAssociation("emsland");
  const stranger = await enrolled();
  await expect(resetSecondFactor(scope, stranger.login.staffId)).rejects.toMatchObject({
    status: 404,
  });
  expect(await db.secondFactor.count({ where: { staffId: stranger.login.staffId } })).toBe(1);
});

test("a recovery code brings the second factor to a new phone; the old one counts no more", async () => {
  const { login, key, codes } = await enrolled();
  const [proof = "", other = ""] = codes;
  const phone = offerKey(login);
  const given = { offered: phone.offered, code: codeNow(phone.key), proof };
  for (const wrong of [{ code: "000000" }, { proof: "abcd-efgh-ijkl" }, { offered: "x" }])
    expect((await replaceSecondFactor({ now }, login, { ...given, ...wrong })).ok).toBe(false);
  const replaced = await replaceSecondFactor({ now }, login, given);
  expect(replaced.ok && replaced.recoveryCodes).toHaveLength(10);
  expect((await passesSecondFactor({ now }, login, codeNow(key, 1))).ok).toBe(false);
  expect((await passesSecondFactor({ now }, login, other)).ok).toBe(false);
  await db.$executeRaw`DELETE FROM "RateLimit"`;
  expect((await passesSecondFactor({ now }, login, codeNow(phone.key, 1))).ok).toBe(true);
  await deliverMails(now);
  expect((await mailsTo(login.email)).at(-1)?.subject).toContain("neuen Telefon");
});

test("the list of staff says who last logged in when, and whose second factor stands", async () => {
  const { login } = await enrolled();
  const other = await somebody();
  const before = await findStaff(officeOf(aiw, now));
  expect(before.staff.map(({ lastLoginAt }) => lastLoginAt)).toEqual([null, null]);
  const browser = aLoginBrowser();
  await browser.ask(other.email);
  expect(await browser.enter(await codeMailedTo(other.email))).toBe(true);
  const { staff } = await findStaff(officeOf(aiw, now));
  const of = (email: string) => staff.find((one) => one.email === email);
  expect(of(login.email)).toMatchObject({ hasFactor: true, lastLoginAt: null });
  expect(of(other.email)).toMatchObject({ hasFactor: false, lastLoginAt: expect.any(Date) });
});
