import { generateKeyPairSync } from "node:crypto";
import { dkimSign } from "mailauth";
import { afterAll, beforeEach, expect, test } from "vitest";
import { smtpSink } from "#tests/support/mail.ts";
import { nameServer, type Zone } from "#tests/support/name-server.ts";
import { fromPostfix } from "#tests/support/returns.ts";

const address = "termine@aiw.example";
const zone: Zone = {};
const [names, sink] = await Promise.all([nameServer(zone), smtpSink()]);
Object.assign(process.env, {
  DNS_SERVERS: names.address,
  SMTP_URL: sink.url,
  MAIL_EXITS: "192.0.2.7",
});
const { anAssociation, aSession, anna, guestOf, officeOf } = await import("#tests/support/cast.ts");
const { db } = await import("#app/platform/db.server.ts");
const { closeMail } = await import("#app/platform/mail.server.ts");
const { examine } = await import("#app/features/senders/examine.server.ts");
const { noteTestMail } = await import("#app/features/senders/note-test-mail.server.ts");
const { getSender } = await import("#app/features/senders/queries.server.ts");
const { sendTestMail } = await import("#app/features/notifications/send-test-mail.server.ts");
const { receiveBounce } = await import("#app/features/returns/receive-bounce.server.ts");
const { register } = await import("#app/features/registration/register.server.ts");

afterAll(async () => {
  closeMail();
  await Promise.all([names.close(), sink.close()]);
});

const keys = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});
const key = keys.publicKey.replace(/-----.*-----|\n/g, "");

beforeEach(() => {
  for (const name of Object.keys(zone)) delete zone[name];
  Object.assign(zone, {
    "aiw.example": { TXT: ["v=spf1 ip4:192.0.2.7 -all"] },
    "_dmarc.aiw.example": { TXT: ["v=DMARC1; p=none"] },
    "7.2.0.192.in-addr.arpa": { PTR: ["post.verbund.example"] },
    "post.verbund.example": { A: ["192.0.2.7"] },
    "s1._domainkey.aiw.example": { TXT: [`v=DKIM1; k=rsa; p=${key}`] },
    "s1._domainkey.anderswo.example": { TXT: [`v=DKIM1; k=rsa; p=${key}`] },
  });
});

/** What a provider makes of the mail that just left. */
async function signed(signingDomain = "aiw.example", mail = sink.mails.at(-1) ?? "") {
  const signing = { signingDomain, selector: "s1", privateKey: keys.privateKey };
  const { signatures } = await dkimSign(mail, { ...signing, signatureData: [signing] });
  return Buffer.from(`Received: from post ([192.0.2.7]) by mx\r\n${signatures}${mail}`);
}

async function examined() {
  const aiw = await anAssociation("aiw");
  await examine(officeOf(aiw), address);
  const now = async () => db.association.findUniqueOrThrow({ where: { id: aiw.id } });
  const found = async () => (await getSender(officeOf(await now()))).check?.findings;
  return { aiw, now, found };
}

test("what is missing is said with the record to ask the provider for", async () => {
  for (const name of Object.keys(zone)) delete zone[name];
  zone["aiw.example"] = { TXT: ["google-site-verification=x", "v=spf1 mx -all"] };
  const { found } = await examined();
  expect(await found()).toMatchObject({
    spf: { state: "not-allowed", wanted: "v=spf1 mx ip4:192.0.2.7 -all" },
    dmarc: { state: "missing", wanted: `v=DMARC1; p=none; rua=mailto:${address}` },
    reverse: { state: "missing", ip: "192.0.2.7" },
    dkim: { state: "open" },
  });
});

test("two SPF records count as none, and a name that does not lead back as nobody's", async () => {
  zone["aiw.example"] = { TXT: ["v=spf1 -all", "v=spf1 ip4:192.0.2.7 -all"] };
  zone["post.verbund.example"] = { A: ["192.0.2.99"] };
  const { found } = await examined();
  expect(await found()).toMatchObject({
    spf: { state: "several" },
    reverse: { state: "mismatch", name: "post.verbund.example" },
  });
});

test("an address is written from once its test mail came back signed, and new places keep it", async () => {
  const { aiw, now, found } = await examined();
  expect(await sendTestMail(officeOf(aiw))).toEqual({ ok: true });
  expect(await now()).toMatchObject({ senderAddress: null, senderPassedAt: null });
  expect(await noteTestMail(officeOf(aiw), await signed())).toEqual({ ok: true });
  expect(await found()).toMatchObject({ spf: { state: "ok" }, dkim: { state: "ok" } });
  const association = await now();
  expect(association).toMatchObject({ senderAddress: address });
  const session = await aSession(association);
  const seat = await register(guestOf(association), session.id, anna);
  const id = seat.ok ? (seat.registrationId ?? "") : "";
  expect(await db.registration.findUnique({ where: { id } })).toMatchObject({
    senderAddress: address,
  });
});

test("a mail server may bring the test mail back by itself", async () => {
  const { aiw, now } = await examined();
  await sendTestMail(officeOf(aiw));
  expect(await receiveBounce(officeOf(aiw), await signed())).toBe("tested");
  expect(await now()).toMatchObject({ senderAddress: address });
});

test("no signature, a stranger's or a broken one does not pass", async () => {
  const { aiw, now, found } = await examined();
  await sendTestMail(officeOf(aiw));
  const sent = sink.mails.at(-1) ?? "";
  const broken = Buffer.from((await signed()).toString().replace("Testmail ist", "Testmail war"));
  for (const [mail, state] of [
    [Buffer.from(sent), "missing"],
    [await signed("anderswo.example"), "foreign"],
    [broken, "broken"],
  ] as const) {
    expect(await noteTestMail(officeOf(aiw), mail)).toEqual({ ok: true });
    expect((await found())?.dkim.state).toBe(state);
  }
  expect(await now()).toMatchObject({ senderAddress: null });
});

test("an older test mail, another association's and any other mail are turned away", async () => {
  const { aiw } = await examined();
  const emsland = await anAssociation("emsland");
  await sendTestMail(officeOf(aiw));
  const first = await signed();
  expect(await noteTestMail(officeOf(emsland), first)).toMatchObject({ refusal: "another-mail" });
  await sendTestMail(officeOf(aiw));
  expect(await noteTestMail(officeOf(aiw), first)).toMatchObject({ refusal: "code-over" });
  const other = Buffer.from("Subject: Hallo\r\n\r\nGuten Tag");
  expect(await noteTestMail(officeOf(aiw), other)).toMatchObject({ refusal: "another-mail" });
});

test("what was passed before is written from until the new address has passed", async () => {
  const { aiw, now } = await examined();
  await sendTestMail(officeOf(aiw));
  await noteTestMail(officeOf(aiw), await signed());
  await examine(officeOf(await now()), "neu@aiw.example");
  expect(await now()).toMatchObject({ senderAddress: address });
});

test("a test mail that did not arrive shows at the sender, until the next one leaves", async () => {
  const { aiw } = await examined();
  const stands = async () => (await getSender(officeOf(aiw))).check;
  await sendTestMail(officeOf(aiw));
  const raw = sink.mails.at(-1) ?? "";
  const messageId = /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? "";
  const { now } = officeOf(aiw);
  const notice = fromPostfix({ id: "", raw, messageId }, { status: "4.2.2", action: "delayed" });
  expect(await receiveBounce({ now }, notice)).toBe("known");
  expect(await stands()).toMatchObject({ bouncedAt: null });

  const final = fromPostfix({ id: "", raw, messageId });
  expect(await receiveBounce({ now }, final)).toBe("bounced");
  expect(await receiveBounce({ now }, final)).toBe("known");
  expect(await stands()).toMatchObject({ bouncedAt: now, bounceStatus: "5.1.1" });

  await sendTestMail(officeOf(aiw));
  expect(await stands()).toMatchObject({ bouncedAt: null, bounceStatus: null });
  expect(await receiveBounce({ now }, final)).toBe("unknown");
});
