import { afterEach, beforeEach, expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { sealFactorsAnew } from "#app/features/identity/factor-key.server.ts";
import {
  offerKey,
  passesSecondFactor,
  setSecondFactor,
} from "#app/features/identity/second-factor.server.ts";
import { codeOf, stepAt } from "#app/features/identity/totp.server.ts";
import { blank } from "#app/features/registration/forget.server.ts";
import { isKnownAddress } from "#app/features/registration/known.server.ts";
import { placeToken, registrationByPlaceToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { answerOnce, created } from "#app/platform/idempotency.server.ts";
import { newId, newShortId } from "#app/platform/ids.server.ts";
import { sealProofKeysAnew } from "#app/platform/proofs.server.ts";
import { fingerprint, seal, unseal } from "#app/platform/secrets.server.ts";
import {
  anAssociation,
  anna,
  aSession,
  guestOf,
  officeOf,
  theEveningBefore,
} from "../../support/cast.ts";
import { aLoginBrowser, codeMailedTo } from "../../support/login.ts";

const first = env.SECRET ?? "";
const second = "a-second-secret-a-second-secret-a-second";
const third = "a-third-secret-a-third-secret-a-third-xx";
const now = new Date();

/** As if the house had been started with these. */
const start = (secret: string, previous?: string) =>
  Object.assign(env, { SECRET: secret, SECRET_PREVIOUS: previous });
const sealAnew = async () => (await sealFactorsAnew()) + (await sealProofKeysAnew());

beforeEach(async () => {
  start(first);
  await db.proofKey.deleteMany();
  await db.secondFactor.deleteMany();
});
afterEach(() => start(first));

async function enrolled() {
  const scope = officeOf(await anAssociation("aiw"), now);
  const person = { email: `${newShortId()}@example.org`, name: "Heike Kamp" };
  const { staffId } = await enterStaff(scope, { ...person, role: "owner" });
  const login = { id: "", staffId, secondFactorAt: null, isEnrolled: false, ...person };
  const { key, offered } = offerKey(login);
  const set = await setSecondFactor({ now }, login, offered, codeOf(key, stepAt(new Date()) - 1));
  if (!set.ok) throw new Error(set.refusal);
  const passes = async (code: string) => (await passesSecondFactor({ now }, login, code)).ok;
  const app = (later: number) => codeOf(key, stepAt(new Date()) + later);
  return { ...person, staffId, passes, app, codes: set.recoveryCodes };
}

/** Somebody who gave a consent and was erased: only the proof stays. */
async function erased() {
  const host = await anAssociation("aiw");
  const session = await aSession(host);
  const email = `${newShortId()}@example.org`;
  const outcome = await register(guestOf(host), session.id, { ...anna, email, contact: true });
  const id = (outcome.ok && outcome.registrationId) || "";
  await transact((tx) => blank(tx, { now: theEveningBefore }, [{ id, address: email }]));
  return email;
}

async function seated() {
  const host = await anAssociation("aiw");
  const session = await aSession(host);
  const outcome = await register(guestOf(host), session.id, anna);
  const id = (outcome.ok && outcome.registrationId) || "";
  return placeToken(await db.registration.findUniqueOrThrow({ where: { id } }));
}

test("after a change of SECRET everything of before opens, as long as the former one is set", async () => {
  const { passes, app, codes, email } = await enrolled();
  const [link, gone, claim] = [await seated(), await erased(), seal("mail", "fertig")];
  const browser = aLoginBrowser();
  await browser.ask(email);
  const code = await codeMailedTo(email);
  const asked = { key: newId(), address: "/api", content: { a: 1 }, now };
  let done = 0;
  const work = async () => {
    done += 1;
    return created("{}");
  };
  await answerOnce(asked, work);

  start(second, first);
  expect(await passes(codes[0] ?? "")).toBe(true);
  expect(await passes(app(0))).toBe(true);
  expect(await registrationByPlaceToken(link)).not.toBeNull();
  expect(unseal("mail", claim)).toBe("fertig");
  expect(await isKnownAddress(db, gone)).toBe(true);
  expect(await browser.enter(code)).toBe(true);
  expect((await answerOnce(asked, work)).status).toBe(201);
  expect(done).toBe(1);
});

test("once sealed anew, second factors, recovery codes and proofs need the former SECRET no more", async () => {
  const { passes, app, codes } = await enrolled();
  const gone = await erased();
  start(second, first);
  expect(await sealAnew()).toBe(0);
  start(second);
  expect(await passes(app(0))).toBe(true);
  expect(await passes(codes[1] ?? "")).toBe(true);
  expect(await isKnownAddress(db, gone)).toBe(true);
  expect(await isKnownAddress(db, "nie-gesehen@example.org")).toBe(false);
});

test("a key that is used is sealed anew at once", async () => {
  const { staffId, passes, app } = await enrolled();
  start(second, first);
  expect(await passes(app(0))).toBe(true);
  start(second);
  const { sealedKey } = await db.secondFactor.findUniqueOrThrow({ where: { staffId } });
  expect(unseal("second-factor", sealedKey)).not.toBeNull();
});

test("codes and proofs from before there were proof keys outlive two changes", async () => {
  const { staffId, passes } = await enrolled();
  const old = { print: fingerprint("recovery-code", "abcdefghjkmn"), address: "alt@example.org" };
  const row = { id: newId(), staffId, fingerprint: old.print, createdAt: now };
  await db.recoveryCode.create({ data: row });
  const gone = await erased();
  const proof = fingerprint("consent", old.address);
  await db.registration.updateMany({
    where: { addressProof: { not: null } },
    data: { addressProof: proof },
  });
  expect(gone).toContain("@");
  await db.proofKey.deleteMany();
  expect(await sealAnew()).toBe(0);
  for (const [secret, previous] of [
    [second, first],
    [third, second],
  ] as const) {
    start(secret, previous);
    expect(await sealAnew()).toBe(0);
  }
  start(third);
  expect(await passes("abcd-efgh-jkmn")).toBe(true);
  expect(await isKnownAddress(db, old.address)).toBe(true);
});

test("what no SECRET opens is counted, kept, and opens once the right one is set", async () => {
  const { passes, codes } = await enrolled();
  start(third);
  const before = await db.proofKey.findMany({ orderBy: { id: "asc" } });
  expect(await sealAnew()).toBe(1 + before.length);
  expect(await db.secondFactor.count()).toBe(1);
  start(third, first);
  expect(await sealAnew()).toBe(0);
  start(third);
  expect(await passes(codes[2] ?? "")).toBe(true);
});
