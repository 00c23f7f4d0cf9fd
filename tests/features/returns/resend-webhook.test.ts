import { createHmac } from "node:crypto";
import { afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { largestWebhook } from "#app/features/returns/receive-resend-webhook.server.ts";
import { db } from "#app/platform/db.server.ts";
import { action, loader } from "#app/routes/webhooks/resend.ts";
import { anAssociation, anna, aSession, guestOf, theEveningBefore } from "#tests/support/cast.ts";
import { deliverMails } from "#tests/support/mail.ts";

const secret = vi.hoisted(() => {
  const base64 = Buffer.from("only-for-tests-only-for-tests").toString("base64");
  process.env.RESEND_WEBHOOK_SECRET = `whsec_${base64}`;
  return base64;
});

let deliveryId: string;
let output: MockInstance<typeof process.stdout.write>;

beforeAll(async () => {
  const emsland = await anAssociation("emsland");
  const { id } = await aSession(emsland);
  await register(guestOf(emsland), id, anna);
  await deliverMails(theEveningBefore);
  deliveryId = (await db.delivery.findFirstOrThrow()).id;
});

beforeEach(async () => {
  await db.bounce.deleteMany();
  await db.fact.deleteMany({ where: { type: "mail.bounced" } });
  output = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});

afterEach(async () => {
  const logged = output.mock.calls.map(([line]) => String(line)).join("");
  output.mockRestore();
  const facts = await db.fact.findMany({ where: { type: "mail.bounced" } });
  expect(logged + JSON.stringify(facts.map(({ payload }) => payload))).not.toMatch(/@|Anna|Blum/);
});

/** As Resend writes it. */
const told = (type: string, data: object = {}) =>
  JSON.stringify({
    type,
    created_at: "2026-11-30T18:10:00.000Z",
    data: {
      email_id: "56761188-7520-42d8-8898-ff6fc54ce618",
      message_id: "<0100019ab@eu-west-1.amazonses.com>",
      from: "Wirtschaftsverband <termine@verbund.example>",
      to: ["anna@example.org"],
      subject: "Ihr Platz, Anna Blum",
      tags: { delivery: deliveryId },
      ...data,
    },
  });
const bounced = (type: string, subType: string) =>
  told("email.bounced", { bounce: { type, subType, message: "anna@example.org is gone" } });

const seconds = (ago = 0) => String(Math.floor(Date.now() / 1000) - ago);

function signed(body: string, { id = "msg_1", timestamp = seconds(), key = secret } = {}) {
  const hmac = createHmac("sha256", Buffer.from(key, "base64"));
  const signature = `v1,${hmac.update(`${id}.${timestamp}.${body}`).digest("base64")}`;
  return { "svix-id": id, "svix-timestamp": timestamp, "svix-signature": signature };
}

async function post(body: string, headers: Record<string, string> = signed(body)) {
  const request = new Request("http://localhost/webhooks/resend", {
    method: "POST",
    body,
    headers,
  });
  const answer = await action({ request, params: {}, context: {} });
  return [answer.status, await answer.text()];
}

const theBounce = () => db.bounce.findUnique({ where: { deliveryId } });
const countFacts = () => db.fact.count({ where: { type: "mail.bounced" } });

test.each([
  ["a hard bounce", () => bounced("Permanent", "General"), "5.0.0", true],
  ["no such mailbox", () => bounced("Permanent", "NoEmail"), "5.1.1", true],
  ["a full mailbox", () => bounced("Transient", "MailboxFull"), "4.2.2", false],
  ["an odd word for it", () => bounced("Undetermined", "constructor"), "4.0.0", false],
  ["a delay", () => told("email.delivery_delayed"), "4.0.0", false],
  ["a complaint", () => told("email.complained"), "5.7.1", true],
  ["a failure at Resend", () => told("email.failed", { failed: { reason: "x" } }), "5.3.0", true],
  ["an address that bounced before", () => told("email.suppressed"), "5.1.0", true],
])("%s is written down", async (_words, body, status, permanent) => {
  expect(await post(body())).toEqual([200, ""]);
  expect(await theBounce()).toMatchObject({ status, permanent });
  expect(await countFacts()).toBe(1);
});

test("a doubled one is thanked for and changes nothing", async () => {
  const body = bounced("Permanent", "General");
  const headers = signed(body);
  expect(await post(body, headers)).toEqual([200, ""]);
  const first = await theBounce();
  expect(await post(body, headers)).toEqual([200, ""]);
  expect(await post(body, signed(body, { id: "msg_2" }))).toEqual([200, ""]);
  expect(await theBounce()).toEqual(first);
  expect(await countFacts()).toBe(1);
});

test("one good signature among several is enough: a secret may be on its way out", async () => {
  const body = bounced("Permanent", "General");
  const old = signed(body, { key: Buffer.from("the-secret-before-this").toString("base64") });
  const now = signed(body);
  const both = `v2,abc ${old["svix-signature"]} ${now["svix-signature"]}`;
  expect(await post(body, { ...now, "svix-signature": both })).toEqual([200, ""]);
  expect(await theBounce()).not.toBeNull();
});

test("without tags our own Message-ID leads to the delivery", async () => {
  const data = { tags: undefined, message_id: `<${deliveryId}@verbund.example>` };
  expect(await post(told("email.delivery_delayed", data))).toEqual([200, ""]);
  expect(await theBounce()).toMatchObject({ permanent: false });
});

test("unsigned, changed, late or early: 401 without a word, and nothing is written", async () => {
  const body = bounced("Permanent", "General");
  const good = signed(body);
  const wrong: Record<string, string>[] = [
    {},
    { ...good, "svix-signature": "" },
    { ...good, "svix-signature": "v1" },
    { ...good, "svix-signature": "v1,AAAA" },
    { ...good, "svix-signature": good["svix-signature"].replace("v1,", "v1a,") },
    { ...good, "svix-id": "msg_9" },
    { ...good, "svix-timestamp": "soon" },
    { ...good, "svix-timestamp": seconds(-1) },
    signed(`${body} `),
    signed(body, { key: Buffer.from("another-secret-altogether").toString("base64") }),
    signed(body, { timestamp: seconds(301) }),
    signed(body, { timestamp: seconds(-310) }),
  ];
  for (const headers of wrong) expect(await post(body, headers)).toEqual([401, ""]);
  expect(await theBounce()).toBeNull();
});

test("signed but of no use: thanked for and forgotten", async () => {
  const useless = [
    told("email.delivered"),
    told("email.opened"),
    told("email.bounced", { tags: { delivery: "unknown-unknown-unknown" } }),
    told("email.bounced", { tags: [{ name: "delivery" }], message_id: 7 }),
    JSON.stringify({ type: "contact.created", data: { id: "x" } }),
    JSON.stringify([]),
    "7",
  ];
  for (const body of useless) expect(await post(body), body).toEqual([200, ""]);
  expect(await theBounce()).toBeNull();
});

test("a webhook above 64 kB is not read", async () => {
  const body = told("email.bounced", { subject: "x".repeat(largestWebhook) });
  expect(await post(body)).toEqual([413, ""]);
});

test("there is nothing to read at the address, and without a secret nobody is there", async () => {
  expect(loader().status).toBe(404);
  vi.resetModules();
  delete process.env.RESEND_WEBHOOK_SECRET;
  const closed = await import("#app/routes/webhooks/resend.ts");
  const body = bounced("Permanent", "General");
  const init = { method: "POST", body, headers: signed(body) };
  const request = new Request("http://localhost/webhooks/resend", init);
  expect((await closed.action({ request, params: {}, context: {} })).status).toBe(404);
});
