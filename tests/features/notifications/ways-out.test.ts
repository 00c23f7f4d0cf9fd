import { afterAll, expect, test, vi } from "vitest";
import { resendServer, smtpSink } from "#tests/support/mail.ts";

const sink = await smtpSink((address) =>
  address.startsWith("unbekannt")
    ? Object.assign(new Error(`No such user ${address}`), { responseCode: 550 })
    : address.startsWith("spaeter")
      ? Object.assign(new Error(`Come back later, ${address}`), { responseCode: 451 })
      : null,
);
const resend = await resendServer([
  { status: 500, body: { statusCode: 500, name: "internal_server_error", message: "sorry" } },
  { status: 200, body: { id: "1" } },
]);
afterAll(() => Promise.all([sink.close(), resend.close()]));

/** The house as it starts with these settings, its own copy of everything. */
async function houseWith(settings: Record<string, string>) {
  vi.resetModules();
  for (const name of ["SMTP_URL", "RESEND_API_KEY", "RESEND_BASE_URL", "BOUNCE_ADDRESS"])
    delete process.env[name];
  Object.assign(process.env, settings);
  const cast = await import("#tests/support/cast.ts");
  const { register } = await import("#app/features/registration/register.server.ts");
  const { db } = await import("#app/platform/db.server.ts");
  const { closeMail } = await import("#app/platform/mail.server.ts");
  const mail = await import("#tests/support/mail.ts");
  const emsland = await cast.anAssociation("emsland");
  const session = await cast.aSession(emsland);
  const seat = async (email: string) => {
    const outcome = await register(cast.guestOf(emsland), session.id, { ...cast.anna, email });
    return outcome.ok ? (outcome.registrationId as string) : "";
  };
  const delivery = (recipientId: string) =>
    db.delivery.findFirstOrThrow({ where: { recipientId } });
  return { ...cast, ...mail, emsland, seat, delivery, db, closeMail };
}

test("by SMTP: text, HTML and a calendar part whose MIME method equals its METHOD", async () => {
  const house = await houseWith({ SMTP_URL: sink.url });
  const id = await house.seat("smtp@example.org");
  await house.deliverMails(house.theEveningBefore);

  const { id: deliveryId, status } = await house.delivery(id);
  expect(status).toBe("sent");
  const [mail = ""] = sink.mails;
  expect(mail).toContain(`Message-ID: <${deliveryId}@verbund.example>`);
  expect(mail).toMatch(/Content-Type: text\/plain/);
  expect(mail).toMatch(/Content-Type: text\/html/);
  expect(mail).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
  expect(mail).toMatch(/^METHOD:REQUEST/m);
  house.closeMail();
});

test("with a * in the return address the envelope of each mail carries the delivery", async () => {
  const house = await houseWith({ SMTP_URL: sink.url, BOUNCE_ADDRESS: "rueck+*@verbund.example" });
  const id = await house.seat("je-mail@example.org");
  await house.deliverMails(house.theEveningBefore);
  const { id: deliveryId } = await house.delivery(id);
  const sender = sink.senders.at(-1) || undefined;
  expect(sender?.address).toBe(`rueck+${deliveryId}@verbund.example`);
  house.closeMail();
});

test("what cannot be delivered goes back to the return address, named and without the text", async () => {
  const house = await houseWith({ SMTP_URL: sink.url, BOUNCE_ADDRESS: "rueck@verbund.example" });
  const id = await house.seat("rueckweg@example.org");
  await house.deliverMails(house.theEveningBefore);

  const { id: deliveryId } = await house.delivery(id);
  expect(sink.senders.at(-1)).toEqual({
    address: "rueck@verbund.example",
    args: expect.objectContaining({ RET: "HDRS", ENVID: deliveryId }),
  });
  expect(sink.mails.at(-1)).toMatch(/^From: .*<termine@verbund\.example>/m);
  house.closeMail();
});

test("a refused address ends as failed, a busy server is asked again with the same bytes", async () => {
  const quiet = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  const house = await houseWith({ SMTP_URL: sink.url });
  const [unknown, busy] = [
    await house.seat("unbekannt@example.org"),
    await house.seat("spaeter@example.org"),
  ];
  await house.deliverMails(house.theEveningBefore);
  const logged = quiet.mock.calls.map(([text]) => String(text)).join("");

  expect(await house.delivery(unknown)).toMatchObject({ status: "failed", sealedMail: null });
  const waiting = await house.delivery(busy);
  expect(waiting).toMatchObject({ status: "claimed", attempts: 1 });
  expect(`${logged}${waiting.error}`).toContain("451");
  expect(`${logged}${waiting.error}`).not.toContain("@");

  for (let hour = 1; hour < 30; hour++)
    await house.deliverMails(house.later(house.theEveningBefore, hour * 60));
  quiet.mockRestore();
  const ended = await house.delivery(busy);
  expect(ended.status).toBe("failed");
  const hours = (Number(ended.failedAt) - Number(ended.claimedAt)) / 3_600_000;
  expect(hours).toBeLessThanOrEqual(23);
  house.closeMail();
});

test("by Resend: a retry brings the same bytes under the same key", async () => {
  const quiet = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  const house = await houseWith({ RESEND_API_KEY: "re_test", RESEND_BASE_URL: resend.url });
  const id = await house.seat("resend@example.org");
  await house.deliverMails(house.theEveningBefore);
  expect(resend.asked).toHaveLength(1);
  await house.deliverMails(house.later(house.theEveningBefore, 5));
  quiet.mockRestore();

  const { id: key, status } = await house.delivery(id);
  expect(status).toBe("sent");
  const [first, again] = resend.asked;
  expect(first?.key).toBe(key);
  expect(again).toEqual(first);
  const sent = JSON.parse(first?.body ?? "{}");
  expect(sent.attachments[0].content_type).toBe("text/calendar; charset=utf-8; method=REQUEST");
  expect(sent).toMatchObject({ to: ["resend@example.org"], subject: expect.any(String) });
  expect(sent.tags).toEqual([{ name: "delivery", value: key }]);
  expect(sent.text).toContain("Anna Blum");
});
