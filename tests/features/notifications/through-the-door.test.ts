import nodemailer from "nodemailer";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { startWorker } from "#app/worker.server.ts";
import { byApple } from "#tests/support/calendar-answers.ts";
import { anAssociation, anna, aSession, guestOf, theEveningBefore } from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { fromPostfix, type Sent } from "#tests/support/returns.ts";

const port = await vi.hoisted(async () => {
  const { freePort } = await import("#app/server/ports.ts");
  const port = await freePort();
  process.env.BOUNCE_SMTP_PORT = String(port);
  process.env.BOUNCE_ADDRESS = "rueck+*@verbund.example";
  return port;
});

let worker: Awaited<ReturnType<typeof startWorker>>;
let sent: Sent;
let seat: { id: string; uid: string };
let logged = "";
const output = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
  logged += text;
  return true;
});

beforeAll(async () => {
  const emsland = await anAssociation("emsland");
  const { id } = await aSession(emsland);
  await register(guestOf(emsland), id, anna);
  await deliverMails(theEveningBefore);
  const [mail] = await mailsTo(anna.email);
  sent = mail as Sent;
  seat = await db.registration.findFirstOrThrow({ where: { sessionId: id } });
  worker = await startWorker();
});

afterAll(async () => {
  await worker?.stop();
  output.mockRestore();
});

/** The return address of this one mail. */
const home = () => `rueck+${sent.id}@verbund.example`;

const bring = (to: string, raw: Uint8Array) =>
  nodemailer
    .createTransport({ host: "127.0.0.1", port, ignoreTLS: true })
    .sendMail({ envelope: { from: "", to }, raw: Buffer.from(raw) });

test("the worker takes notices at the return address and has written before it says 250", async () => {
  expect((await bring(home(), fromPostfix(sent))).response).toMatch(/^250 /);
  const bounce = await db.bounce.findUnique({ where: { deliveryId: sent.id } });
  expect(bounce).toMatchObject({ status: "5.1.1", permanent: true });
});

test("calendars answer to the address that invited", async () => {
  const answer = byApple({ uid: seat.uid, address: anna.email });
  expect((await bring("termine@verbund.example", answer)).response).toMatch(/^250 /);
  const reply = await db.calendarReply.findUnique({ where: { registrationId: seat.id } });
  expect(reply).toMatchObject({ answer: "DECLINED" });
});

test("a notice that quotes nothing is known by the address it comes to", async () => {
  await db.bounce.deleteMany();
  const words =
    "From: MAILER-DAEMON@mx.example.org\r\nSubject: failure notice\r\n\r\n550 No such user\r\n";
  const to = `rueck+${sent.id.toUpperCase()}@verbund.example`;
  expect((await bring(to, Buffer.from(words))).response).toMatch(/^250 /);
  const bounce = await db.bounce.findUnique({ where: { deliveryId: sent.id } });
  expect(bounce).toMatchObject({ status: "5.1.1", permanent: true });
  for (const wrong of ["rueck@verbund.example", "rueck+@verbund.example", "rueck+a b@x.example"])
    await expect(bring(wrong, Buffer.from(words))).rejects.toMatchObject({ code: "EENVELOPE" });
});

test("what a person writes is refused with a sentence where nobody reads it", async () => {
  const letter = Buffer.from("From: anna@example.org\r\nSubject: Frage\r\n\r\nKomme ich rein?\r\n");
  const sending = nodemailer
    .createTransport({ host: "127.0.0.1", port, ignoreTLS: true })
    .sendMail({
      envelope: { from: "anna@example.org", to: "termine@verbund.example" },
      raw: letter,
    });
  await expect(sending).rejects.toMatchObject({
    responseCode: 550,
    response: expect.stringContaining("Hier liest niemand mit."),
  });
});

test("while the database does not take it, the sender keeps the mail", async () => {
  await db.bounce.deleteMany();
  await db.$executeRaw`ALTER TABLE "Bounce" RENAME TO "BounceAway"`;
  await expect(bring(home(), fromPostfix(sent))).rejects.toMatchObject({
    responseCode: 451,
  });
  await db.$executeRaw`ALTER TABLE "BounceAway" RENAME TO "Bounce"`;
  expect((await bring(home(), fromPostfix(sent))).response).toMatch(/^250 /);
  expect(await db.bounce.count()).toBe(1);
});

test("what was logged names nobody", () => {
  expect(logged).toContain('"as":"bounced"');
  expect(logged).not.toMatch(/@|Anna|Blum/);
});
