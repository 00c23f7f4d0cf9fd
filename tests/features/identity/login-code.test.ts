import { expect, test } from "vitest";
import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { loginByCode } from "#app/features/identity/cookie-sessions.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { hasRight, roles } from "#app/features/identity/staff.ts";
import { codeOf } from "#app/features/identity/totp.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, officeOf } from "../../support/cast.ts";
import { deliverMails, mailsTo } from "../../support/mail.ts";

const request = new Request("http://localhost/buero/anmelden");
let people = 0;

async function somebody() {
  const scope = officeOf(await anAssociation("aiw"), new Date());
  const email = `planung-${++people}@example.org`;
  await enterStaff(scope, { email, name: "Geschäftsstelle, Planung", role: "planner" });
  return email;
}

async function codeFor(email: string) {
  const now = new Date();
  await askForCode({ now }, email);
  await deliverMails(now);
  return /\d{6}/.exec((await mailsTo(email)).at(-1)?.subject ?? "")?.[0] ?? "";
}

test("the code from the mail opens a login, once", async () => {
  const email = await somebody();
  const code = await codeFor(email);
  expect(code).toMatch(/^\d{6}$/);
  expect((await loginByCode(request, email, code))?.getSetCookie()).toHaveLength(1);
  expect(await loginByCode(request, email, code)).toBeNull();
});

test("after five wrong tries the right code counts no more", async () => {
  const email = await somebody();
  const code = await codeFor(email);
  const wrong = code === "000000" ? "000001" : "000000";
  for (let n = 0; n < 5; n++) expect(await loginByCode(request, email, wrong)).toBeNull();
  expect(await loginByCode(request, email, code)).toBeNull();
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
  expect(may("settle")).toEqual(["owner"]);
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
