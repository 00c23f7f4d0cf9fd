import { afterAll, beforeAll, expect, test } from "vitest";
import { askLending } from "#app/features/experts/ask-lending.server.ts";
import { lendingToken } from "#app/features/experts/lending-links.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { loginCodeOf } from "#app/features/identity/login-codes.server.ts";
import { codeOf, stepAt } from "#app/features/identity/totp.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  officeOf,
} from "../support/cast.ts";
import { aCookieJar } from "../support/cookie-jar.ts";
import { type RunningServer, startServer } from "../support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let aiw: Association;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});

afterAll(() => server?.stop());

async function somebody(association = aiw) {
  const entry = {
    email: `${newShortId()}@example.org`,
    name: "Heike Kamp",
    role: "owner",
  } as const;
  const { staffId } = await enterStaff(officeOf(association, new Date()), entry);
  return { staffId, email: entry.email };
}

const newestCode = async (address: string) => {
  const where = { address };
  const { id } = await db.loginCode.findFirstOrThrow({ where, orderBy: { createdAt: "desc" } });
  return loginCodeOf(id);
};

/** The key that a page of the second factor offers, as an app reads it. */
function keyIn(page: string) {
  const words = /<code>([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(" ", "") ?? "";
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...words].map((one) => alphabet.indexOf(one).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

const offeredIn = (page: string) => /name="offered" value="([^"]+)"/.exec(page)?.[1] ?? "";

test("recovery codes are shown once: the same address shows them no second time", async () => {
  const { email } = await somebody();
  const jar = aCookieJar(server.url);
  await jar.ask(go.login(), { email });
  expect((await jar.ask(go.loginCode(), { code: await newestCode(email) })).status).toBe(303);
  const page = await jar.ask(go.secondFactor());
  const code = codeOf(keyIn(page.text), stepAt(new Date()));
  const set = await jar.ask(go.secondFactor(), { code, offered: offeredIn(page.text) });
  expect(set.status).toBe(303);
  const shown = await jar.ask(set.location);
  expect(shown.text.match(/<code>[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}<\/code>/g)).toHaveLength(10);
  const again = await jar.ask(set.location);
  expect(again.text).not.toMatch(/<code>[0-9a-z]{4}-/);
  expect(again.status).toBe(302);

  const fresh = await jar.ask(go.newPhone(go.account()));
  expect(fresh.text).toContain("Neues Telefon");
  const proof = /<code>([0-9a-z-]{14})<\/code>/.exec(shown.text)?.[1] ?? "";
  const moved = await jar.ask(go.newPhone(go.account()), {
    code: codeOf(keyIn(fresh.text), stepAt(new Date())),
    offered: offeredIn(fresh.text),
    proof,
  });
  expect(moved.status).toBe(303);
  expect((await jar.ask(moved.location)).text).toContain(m.login_codes_title());
});

test("a request for an expert is answered with a code by mail, never by its link alone", async () => {
  const emsland = await anAssociation("emsland");
  await anAlliance(aiw, emsland);
  const expert = await anExpert(aiw);
  await askLending(officeOf(emsland, new Date()), expert.id, { message: "Im Januar" });
  const { id } = await db.lendingRequest.findFirstOrThrow({ where: { expertId: expert.id } });
  const { staffId, email } = await somebody();
  const link = go.lendingRequest(lendingToken(id, staffId));
  const jar = aCookieJar(server.url);
  expect((await jar.ask(link)).text).toContain("Code schicken und antworten");
  expect((await jar.ask(link, { intent: "grant" })).status).toBe(403);
  expect((await db.lendingRequest.findUniqueOrThrow({ where: { id } })).answeredAt).toBeNull();

  expect(await jar.ask(link, { intent: "ask-code" })).toMatchObject({ location: go.loginCode() });
  const entered = await jar.ask(go.loginCode(), { code: await newestCode(email) });
  expect(entered).toMatchObject({ status: 303, location: link });
  expect((await jar.ask(link, { intent: "grant" })).status).toBe(303);
  expect(await db.lendingRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    isGranted: true,
  });
});

test("somebody else's login answers nothing behind a link", async () => {
  const emsland = await anAssociation("emsland");
  await anAlliance(aiw, emsland);
  const expert = await anExpert(aiw);
  await askLending(officeOf(emsland, new Date()), expert.id, { message: "" });
  const { id } = await db.lendingRequest.findFirstOrThrow({ where: { expertId: expert.id } });
  const [holder, other] = [await somebody(), await somebody(emsland)];
  const jar = aCookieJar(server.url);
  await jar.ask(go.demo(), { staff: other.staffId });
  const link = go.lendingRequest(lendingToken(id, holder.staffId));
  expect((await jar.ask(link, { intent: "grant" })).status).toBe(403);
});
