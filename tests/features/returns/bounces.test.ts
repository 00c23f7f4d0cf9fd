import { afterEach, beforeAll, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { receiveBounce } from "#app/features/returns/receive-bounce.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  guestOf,
  later,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { fromExchange, fromGoogle, fromPostfix, type Sent } from "#tests/support/returns.ts";

let emsland: Association;
let output: MockInstance<typeof process.stdout.write>;
const scope = { now: later(theEveningBefore, 10) };

beforeAll(async () => {
  emsland = await anAssociation("emsland");
});

beforeEach(() => {
  output = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});

afterEach(async () => {
  const logged = output.mock.calls.map(([line]) => String(line)).join("");
  output.mockRestore();
  expect(logged).toContain('"event":"mail.received"');
  const facts = await db.fact.findMany({ where: { type: "mail.bounced" } });
  expect(logged + JSON.stringify(facts.map(({ payload }) => payload))).not.toMatch(/@|Anna|Blum/);
});

let people = 0;
const newcomer = () => ({ ...anna, email: `zurueck${people++}@example.org` });

/** Anna has a seat and was sent her invitation. */
async function anInvitation() {
  const { id: sessionId } = await aSession(emsland);
  const person = newcomer();
  const outcome = await register(guestOf(emsland), sessionId, person);
  await deliverMails(theEveningBefore);
  const [mail] = await mailsTo(person.email);
  return {
    sent: mail as Sent,
    registrationId: outcome.ok ? (outcome.registrationId as string) : "",
  };
}

const bounceOf = ({ id }: Sent) => db.bounce.findUnique({ where: { deliveryId: id } });
const factsOf = async ({ id }: Sent) =>
  db.fact.findMany({
    where: { type: "mail.bounced", payload: { path: ["deliveryId"], equals: id } },
    orderBy: { id: "asc" },
  });

test.each([
  ["Postfix", (sent: Sent) => fromPostfix(sent), "5.1.1"],
  ["Exchange", (sent: Sent) => fromExchange(sent), "5.1.10"],
  [
    "Exchange without headers",
    (sent: Sent) => fromExchange(sent, { withoutHeaders: true }),
    "5.1.10",
  ],
  ["Google", (sent: Sent) => fromGoogle(sent, { action: "failed", status: "5.2.1" }), "5.2.1"],
])("%s tells which mail did not arrive", async (_make, notice, status) => {
  const { sent, registrationId } = await anInvitation();
  expect(await receiveBounce(scope, notice(sent))).toBe("bounced");

  expect(await bounceOf(sent)).toMatchObject({ status, permanent: true, receivedAt: scope.now });
  const [fact, ...others] = await factsOf(sent);
  expect(others).toEqual([]);
  expect(fact?.payload).toEqual({ deliveryId: sent.id, permanent: true, registrationId });
  expect(fact?.associationId).toBe(emsland.id);
});

test("a notice that comes twice changes nothing", async () => {
  const { sent } = await anInvitation();
  await receiveBounce(scope, fromPostfix(sent));
  const first = await bounceOf(sent);
  expect(await receiveBounce({ now: later(scope.now, 5) }, fromPostfix(sent))).toBe("known");
  expect(await receiveBounce({ now: later(scope.now, 6) }, fromExchange(sent))).toBe("known");
  expect(await bounceOf(sent)).toEqual(first);
  expect(await factsOf(sent)).toHaveLength(1);
});

test("a delay is replaced by the end, never the end by a delay", async () => {
  const { sent } = await anInvitation();
  expect(await receiveBounce(scope, fromGoogle(sent))).toBe("bounced");
  expect(await bounceOf(sent)).toMatchObject({ status: "4.4.1", permanent: false });
  expect(await receiveBounce(scope, fromPostfix(sent))).toBe("bounced");
  expect(await bounceOf(sent)).toMatchObject({ status: "5.1.1", permanent: true });
  expect(await receiveBounce(scope, fromGoogle(sent))).toBe("known");
  expect(await bounceOf(sent)).toMatchObject({ status: "5.1.1", permanent: true });
  expect((await factsOf(sent)).map(({ payload }) => payload)).toMatchObject([
    { permanent: false },
    { permanent: true },
  ]);
});

test("two notices at the same moment make one bounce and one fact", async () => {
  const { sent } = await anInvitation();
  const both = [fromPostfix(sent), fromExchange(sent)].map((raw) => receiveBounce(scope, raw));
  expect((await Promise.all(both)).sort()).toEqual(["bounced", "known"]);
  expect(await factsOf(sent)).toHaveLength(1);
});

test.each([
  ["failed for now", { action: "failed", status: "4.4.7" }, { status: "4.4.7", permanent: false }],
  ["failed without a code", { status: "unknown" }, { status: "5.0.0", permanent: true }],
  ["with a comment", { status: "5.7.1 (refused)" }, { status: "5.7.1", permanent: true }],
])("the status is read as it is meant: %s", async (_words, turn, expected) => {
  const { sent } = await anInvitation();
  await receiveBounce(scope, fromPostfix(sent, turn));
  expect(await bounceOf(sent)).toMatchObject(expected);
});

test("a notice of success is no bounce", async () => {
  const { sent } = await anInvitation();
  for (const action of ["delivered", "relayed", "expanded"])
    expect(await receiveBounce(scope, fromPostfix(sent, { action, status: "2.0.0" }))).toBe(
      "ordinary",
    );
  expect(await bounceOf(sent)).toBeNull();
});

test("only the Message-ID leads to a delivery, never the address in the notice", async () => {
  const { sent } = await anInvitation();
  const stranger = { ...sent, raw: sent.raw.replaceAll(sent.id, "x".repeat(36)) };
  expect(await receiveBounce(scope, fromPostfix(stranger))).toBe("unknown");
  expect(await bounceOf(sent)).toBeNull();
});

test("the bounced invitation of an expert names the engagement", async () => {
  const expert = await anExpert(emsland);
  await aSession(emsland, { expert });
  await deliverMails(theEveningBefore);
  const { email } = await db.expert.findUniqueOrThrow({ where: { id: expert.id } });
  const [mail] = await mailsTo(email);
  await receiveBounce(scope, fromPostfix(mail as Sent));

  const engagement = await db.engagement.findFirstOrThrow({ where: { expertId: expert.id } });
  const [fact] = await factsOf(mail as Sent);
  expect(fact?.payload).toMatchObject({ engagementId: engagement.id });
  expect(fact?.associationId).toBe(emsland.id);
});
