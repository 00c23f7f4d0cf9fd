import { expect, test } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { hasRight, roles } from "#app/features/identity/staff.ts";
import { codeOf } from "#app/features/identity/totp.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, officeOf } from "../../support/cast.ts";
import { aLoginBrowser, codeMailedTo } from "../../support/login.ts";

let people = 0;

async function somebody() {
  const scope = officeOf(await anAssociation("aiw"), new Date());
  const email = `planung-${++people}@example.org`;
  await enterStaff(scope, { email, name: "Geschäftsstelle, Planung", role: "planner" });
  return email;
}

async function codeFor(email: string, browser = aLoginBrowser()) {
  await browser.ask(email);
  return codeMailedTo(email);
}

const wrongBut = (...codes: string[]) =>
  ["000000", "000001", "000002"].find((each) => !codes.includes(each)) ?? "";

test("the code from the mail opens a login in the browser that asked, once", async () => {
  const email = await somebody();
  const [own, other] = [aLoginBrowser(), aLoginBrowser()];
  const code = await codeFor(email, own);
  expect(code).toMatch(/^\d{6}$/);
  await other.ask(email);
  expect(await other.enter(code)).toBe(false);
  expect(await own.enter(code)).toBe(true);
  expect(own.jar.get("verbund.session_token")).toBeTruthy();
  await own.ask(email);
  expect(await own.enter(code)).toBe(false);
});

test("after five wrong tries the right code counts no more", async () => {
  const email = await somebody();
  const browser = aLoginBrowser();
  const code = await codeFor(email, browser);
  for (let n = 0; n < 5; n++) expect(await browser.enter(wrongBut(code))).toBe(false);
  expect(await browser.enter(code)).toBe(false);
});

test("wrong tries and further codes of a stranger spend nothing of one's own", async () => {
  const email = await somebody();
  const [own, stranger] = [aLoginBrowser(), aLoginBrowser()];
  const code = await codeFor(email, own);
  for (let n = 0; n < 3; n++) await stranger.ask(email);
  for (let n = 0; n < 15; n++) await stranger.enter(wrongBut(code));
  expect(await own.enter(code)).toBe(true);
});

test("tries that come at the same moment are counted one by one", async () => {
  const email = await somebody();
  const browser = aLoginBrowser();
  const code = await codeFor(email, browser);
  const tries = [...Array(5).fill(wrongBut(code)), code];
  await Promise.all(tries.slice(0, 5).map((typed) => browser.enter(typed)));
  expect(await browser.enter(code)).toBe(false);
});

test("two codes of one browser both count until one is typed", async () => {
  const email = await somebody();
  const browser = aLoginBrowser();
  const first = await codeFor(email, browser);
  await codeFor(email, browser);
  expect(await browser.enter(first)).toBe(true);
});

test("nobody gets a mail at an address that no office knows, and no code stands in a fact", async () => {
  expect(await codeFor("niemand@example.org")).toBe("");
  const code = await codeFor(await somebody());
  const facts = JSON.stringify((await db.fact.findMany()).map(({ payload }) => payload));
  expect(facts).not.toContain(code);
  expect(facts).not.toContain("@");
});

test("each role may what the table says", () => {
  const may = (right: Parameters<typeof hasRight>[1]) =>
    roles.filter((role) => hasRight(role, right));
  expect(may("settings")).toEqual(["owner"]);
  expect(may("plan")).toEqual(["owner", "planner"]);
  expect(may("moderate")).toEqual(["owner", "planner", "moderator"]);
  expect(may("read")).toEqual([...roles]);
});

test("the codes of the app are those of RFC 6238, appendix B", () => {
  const key = Buffer.from("12345678901234567890");
  expect([1, 37037036, 41152263].map((step) => codeOf(key, step))).toEqual([
    "287082",
    "081804",
    "005924",
  ]);
});
