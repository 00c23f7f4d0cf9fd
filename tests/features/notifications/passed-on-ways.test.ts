import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { resendServer, smtpSink } from "#tests/support/mail.ts";

const domainNotVerified = {
  ...{ statusCode: 403, name: "validation_error" },
  message: "The verbund.example domain is not verified.",
};
const sink = await smtpSink((address) =>
  address.startsWith("spaeter")
    ? Object.assign(new Error(`Come back later, ${address}`), { responseCode: 451 })
    : address.startsWith("unbekannt")
      ? Object.assign(new Error(`No such user ${address}`), { responseCode: 550 })
      : null,
);
const resend = await resendServer([
  { status: 403, body: domainNotVerified },
  { status: 200, body: { id: "1" } },
]);
afterAll(() => Promise.all([sink.close(), resend.close()]));

let output: MockInstance<typeof process.stdout.write>;
beforeEach(() => {
  output = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
});
afterEach(() => {
  const logged = output.mock.calls.map(([line]) => String(line)).join("");
  output.mockRestore();
  expect(logged).not.toMatch(/@|Anna|Blum|später/);
});

/** A house that hands its mail on with these settings, and one office of it that was answered. */
async function houseWith(settings: Record<string, string>) {
  vi.resetModules();
  for (const name of ["SMTP_URL", "RESEND_API_KEY", "RESEND_BASE_URL", "OPERATOR_ADDRESS"])
    delete process.env[name];
  Object.assign(process.env, settings);
  const cast = await import("#tests/support/cast.ts");
  const { receiveBounce } = await import("#app/features/returns/receive-bounce.server.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { closeMail } = await import("#app/platform/mail.server.ts");
  const scope = { now: cast.theEveningBefore };
  const take = (raw: Buffer) => receiveBounce(scope, raw);
  const passed = () => db.fact.count({ where: { type: "mail.passed-on" } });
  return { ...cast, take, passed, db, closeMail };
}

/** Latin-1, as older programs write: no UTF-8, and it has to go along byte for byte. */
const letter = (n: number, more: string[] = []) =>
  Buffer.from(
    [
      `Message-ID: <brief-${n}@mail.example.org>`,
      "From: Anna Blum <anna@example.org>",
      "To: termine@verbund.example",
      "Subject: Re: Ihr Platz",
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=iso-8859-1",
      "Content-Transfer-Encoding: 8bit",
      ...more,
      "",
      "Ich komme später. Grüße, Anna Blum",
    ].join("\r\n"),
    "latin1",
  );

test("by SMTP: the letter goes along as it came, from the house, for the writer to be answered", async () => {
  const house = await houseWith({
    SMTP_URL: sink.url,
    OPERATOR_ADDRESS: "betrieb@verbund.example",
  });
  const raw = letter(1);
  expect(await house.take(raw)).toBe("passed-on");
  const bytes = Buffer.from(sink.raw.at(-1) as Buffer);
  expect(bytes.includes(raw), "byte for byte").toBe(true);
  const mail = await simpleParser(bytes, { ignoreEmbedded: true });
  expect(mail.from?.value[0]?.address).toBe("termine@verbund.example");
  expect(mail.replyTo?.value[0]?.address).toBe("anna@example.org");
  expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(["message/rfc822"]);
  expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(await house.passed()).toBe(1);
  house.closeMail();
});

test("by SMTP: what answers a mail of an office goes to that office", async () => {
  const house = await houseWith({ SMTP_URL: sink.url });
  const { register } = await import("#app/features/registration/register.server.ts");
  const { deliverMails } = await import("#tests/support/mail.ts");
  const emsland = await house.anAssociation("emsland");
  const { contactEmail } = await house.db.association.findUniqueOrThrow({
    where: { id: emsland.id },
  });
  const session = await house.aSession(emsland);
  await register(house.guestOf(emsland), session.id, house.anna);
  await deliverMails(house.theEveningBefore);
  const sent = /^Message-ID: (<[^>]+>)/m.exec(sink.mails.at(-1) ?? "")?.[1];
  expect(await house.take(letter(2, [`In-Reply-To: ${sent}`]))).toBe("passed-on");
  expect((await simpleParser(sink.mails.at(-1) ?? "")).to).toMatchObject({
    value: [{ address: contactEmail }],
  });
  house.closeMail();
});

test("by SMTP: a server that is busy lets whoever brought the letter come again, a reader who is not there is told", async () => {
  const before = sink.mails.length;
  const busy = await houseWith({ SMTP_URL: sink.url, OPERATOR_ADDRESS: "spaeter@verbund.example" });
  const facts = await busy.passed();
  await expect(busy.take(letter(3))).rejects.toThrow("could not be passed on");
  busy.closeMail();
  const gone = await houseWith({
    SMTP_URL: sink.url,
    OPERATOR_ADDRESS: "unbekannt@verbund.example",
  });
  expect(await gone.take(letter(4))).toBe("nobody");
  expect(await gone.passed()).toBe(facts);
  expect(sink.mails).toHaveLength(before);
  gone.closeMail();
});

test("by Resend: kept while the domain is not verified, then the letter goes along, under one key", async () => {
  const house = await houseWith({
    RESEND_API_KEY: "re_test",
    RESEND_BASE_URL: resend.url,
    OPERATOR_ADDRESS: "betrieb@verbund.example",
  });
  const facts = await house.passed();
  const raw = letter(5);
  await expect(house.take(raw)).rejects.toThrow("could not be passed on");
  expect(await house.passed()).toBe(facts);
  expect(await house.take(raw)).toBe("passed-on");
  expect(await house.passed()).toBe(facts + 1);

  const [first, again] = resend.asked;
  expect(again).toEqual(first);
  const sent = JSON.parse(again?.body ?? "{}");
  expect(sent).toMatchObject({
    to: ["betrieb@verbund.example"],
    reply_to: "anna@example.org",
    from: expect.stringContaining("<termine@verbund.example>"),
    headers: { "Auto-Submitted": "auto-generated" },
  });
  expect(sent.attachments).toHaveLength(1);
  const [{ content_type: type, content }] = sent.attachments;
  expect(type).toBe("message/rfc822");
  expect(Buffer.from(content, "base64").equals(raw), "byte for byte").toBe(true);
});
