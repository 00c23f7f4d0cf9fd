import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { resendFailure, smtpFailure } from "#app/platform/mail-failure.ts";
import { resendServer } from "#tests/support/mail.ts";

vi.setConfig({ testTimeout: 120_000 });

const notVerified = {
  status: 403,
  body: { statusCode: 403, name: "validation_error", message: "The domain is not verified" },
};
let isPasswordRight = false;
const taken: string[] = [];
const smtp = new SMTPServer({
  allowInsecureAuth: true,
  disabledCommands: ["STARTTLS"],
  logger: false,
  onAuth: (_login, _session, done) =>
    isPasswordRight
      ? done(null, { user: "verbund" })
      : done(Object.assign(new Error("Authentication failed"), { responseCode: 535 })),
  onData(stream, _session, done) {
    let text = "";
    stream.on("data", (part) => {
      text += part;
    });
    stream.on("end", () => {
      taken.push(text);
      done();
    });
  },
});
await new Promise<void>((ready) => smtp.listen(0, "127.0.0.1", ready));
const { port } = smtp.server.address() as AddressInfo;
const output = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
afterEach(async () => {
  output.mockClear();
  const { db } = await import("#app/platform/db.server.ts");
  await db.delivery.updateMany({ data: { status: "sent" } });
});
afterAll(() => {
  output.mockRestore();
  return new Promise<void>((closed) => smtp.close(() => closed()));
});

/** The house as it starts with these settings, with one guest who was just seated. */
async function houseWith(settings: Record<string, string>, email: string) {
  vi.resetModules();
  for (const name of ["SMTP_URL", "RESEND_API_KEY", "RESEND_BASE_URL"]) delete process.env[name];
  Object.assign(process.env, settings);
  const cast = await import("#tests/support/cast.ts");
  const { register } = await import("#app/features/registration/register.server.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { mailHealth } = await import("#app/features/notifications/queries.server.ts");
  const { deliverMails } = await import("#tests/support/mail.ts");
  const emsland = await cast.anAssociation("emsland");
  const session = await cast.aSession(emsland, {
    startsAt: cast.later(cast.theEveningBefore, 5 * 24 * 60),
    endsAt: cast.later(cast.theEveningBefore, 5 * 24 * 60 + 60),
  });
  const outcome = await register(cast.guestOf(emsland), session.id, { ...cast.anna, email });
  const recipientId = (outcome.ok && outcome.registrationId) || "";
  const delivery = () => db.delivery.findFirstOrThrow({ where: { recipientId } });
  const at = (minutes: number) => cast.later(cast.theEveningBefore, minutes);
  return { deliverMails, delivery, mailHealth, at };
}

test("a domain that Resend does not know keeps the mail, says so, and is tried again", async () => {
  const resend = await resendServer([notVerified, notVerified, { status: 200, body: { id: "1" } }]);
  const way = { RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url };
  const house = await houseWith(way, "resend@example.org");
  await house.deliverMails(house.at(0));

  const held = await house.delivery();
  expect(held).toMatchObject({ status: "claimed", error: "operator: Resend 403 validation_error" });
  expect(held.sealedMail).not.toBeNull();
  expect(await house.mailHealth()).toMatchObject({
    ...{ due: 1, failed: 0, heldUp: 1, heldUpSince: house.at(0) },
    heldUpBy: "operator: Resend 403 validation_error",
  });

  await house.deliverMails(house.at(6));
  await house.deliverMails(house.at(12));
  expect(await house.delivery()).toMatchObject({ status: "sent", error: null });
  expect(resend.asked.map(({ body }) => body)).toEqual(Array(3).fill(resend.asked[0]?.body));
  expect((await house.mailHealth()).heldUp).toBe(0);
  await resend.close();
});

test("after a day it is written anew and goes out once it can, never given up", async () => {
  const resend = await resendServer([notVerified, notVerified, { status: 200, body: { id: "1" } }]);
  const way = { RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url };
  const house = await houseWith(way, "laenger@example.org");
  await house.deliverMails(house.at(0));
  await house.deliverMails(house.at(23 * 60 + 1));
  const waiting = await house.delivery();
  expect(waiting).toMatchObject({ status: "due", sealedMail: null });
  expect((await house.mailHealth()).heldUp).toBe(1);
  await house.deliverMails(house.at(24 * 60 + 5));
  expect(await house.delivery()).toMatchObject({ status: "sent" });
  await resend.close();
});

test("a password that the mail server refuses keeps the mail, too", async () => {
  const way = { SMTP_URL: `smtp://verbund:falsch@127.0.0.1:${port}` };
  const house = await houseWith(way, "smtp@example.org");
  await house.deliverMails(house.at(0));
  expect(await house.delivery()).toMatchObject({
    status: "claimed",
    error: expect.stringMatching(/^operator: mail EAUTH 535/),
  });
  isPasswordRight = true;
  await house.deliverMails(house.at(6));
  expect(await house.delivery()).toMatchObject({ status: "sent" });
  expect(taken).toHaveLength(1);
});

test.each([
  [403, "validation_error", "operator"],
  [401, "missing_api_key", "operator"],
  [403, "invalid_api_key", "operator"],
  [422, "invalid_from_address", "operator"],
  [429, "daily_quota_exceeded", "operator"],
  [429, "rate_limit_exceeded", "moment"],
  [500, "internal_server_error", "moment"],
  [422, "validation_error", "mail"],
  [400, "invalid_attachment", "mail"],
])("Resend's %i %s is the %s's", (statusCode, name, whose) => {
  expect(resendFailure({ statusCode, name })).toMatchObject({ whose });
});

test.each([
  ["EENVELOPE", 550, "MAIL FROM", "550 5.7.1 sender not owned by user", "operator"],
  ["EENVELOPE", 530, "MAIL FROM", "530 5.7.0 Authentication required", "operator"],
  ["EENVELOPE", 552, "MAIL FROM", "552 message size exceeds limit", "mail"],
  ["EENVELOPE", 554, "RCPT TO", "554 5.7.1 Relay access denied", "operator"],
  ["EENVELOPE", 550, "RCPT TO", "550 5.1.1 User unknown", "mail"],
  ["EENVELOPE", 451, "RCPT TO", "451 greylisted", "moment"],
  ["EMESSAGE", 554, "DATA", "554 Message rejected: Email address is not verified", "operator"],
  ["EMESSAGE", 554, "DATA", "554 5.7.1 looks like spam", "mail"],
  ["EPROTOCOL", 554, "CONN", "554 no service for you", "operator"],
  ["EAUTH", 454, "AUTH PLAIN", "454 temporary authentication failure", "moment"],
  ["ECONNECTION", 0, "CONN", "", "moment"],
])('%s %i after %s "%s" is the %s\'s', (code, responseCode, command, response, whose) => {
  expect(smtpFailure({ code, responseCode, command, response })).toMatchObject({ whose });
});
