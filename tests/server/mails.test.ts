import { spawn } from "node:child_process";
import { beforeAll, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, anna, aSession, guestOf, theEveningBefore } from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";
import { fromPostfix, type Sent } from "#tests/support/returns.ts";

let sent: Sent;

beforeAll(async () => {
  const emsland = await anAssociation("emsland");
  const { id } = await aSession(emsland);
  await register(guestOf(emsland), id, anna);
  await deliverMails(theEveningBefore);
  const [mail] = await mailsTo(anna.email);
  sent = mail as Sent;
});

/** The command as a mail server's pipe starts it. */
function mails(command: string, mail: Uint8Array | string = "", env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["app/server/mails.ts", command], {
    env: { ...process.env, NODE_ENV: "production", ...env },
  });
  let said = "";
  for (const output of [child.stdout, child.stderr])
    output.on("data", (text) => {
      said += text;
    });
  child.stdin.end(mail);
  return new Promise<{ code: number | null; said: string }>((ended) =>
    child.once("close", (code) => ended({ code, said })),
  );
}

test("a mail through the pipe is taken: 0, and once", async () => {
  for (const as of ["bounced", "known"]) {
    const { code, said } = await mails("receive", fromPostfix(sent));
    expect(said).toContain(`"event":"mail.received","as":"${as}"`);
    expect(said).not.toMatch(/@|Anna|Blum/);
    expect(code).toBe(0);
  }
  expect(await db.bounce.count({ where: { deliveryId: sent.id } })).toBe(1);
});

test("what came back is listed by id, without an address", async () => {
  const { code, said } = await mails("bounced");
  const { id } = await db.registration.findFirstOrThrow();
  expect(said).toMatch(new RegExp(`Z  5\\.1\\.1  final  seated  registration:${id}\\n1 came back`));
  expect(said).not.toMatch(/@|Anna|Blum/);
  expect(code).toBe(0);
});

test("of garbage, and of more than a mail can be, the mail server is freed too", async () => {
  for (const mail of ["", "\u0000\u0001", "x".repeat(3_000_000)]) {
    const { code, said } = await mails("receive", mail);
    expect([code, said]).toEqual([0, expect.stringContaining('"as":"ordinary"')]);
  }
});

test("while the database is away the mail server keeps the mail: 75", async () => {
  const url = new URL(process.env.DATABASE_URL as string);
  url.pathname = "/not_there";
  const { code, said } = await mails("receive", fromPostfix(sent), { DATABASE_URL: url.href });
  expect(code).toBe(75);
  expect(said).not.toMatch(/anna@|Blum/);
});

test("another word for it gets the words there are", async () => {
  const { code, said } = await mails("constructor");
  expect([code, said]).toEqual([1, expect.stringContaining("npm run mails -- receive")]);
});
