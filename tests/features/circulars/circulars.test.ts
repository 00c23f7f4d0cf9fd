import { beforeAll, expect, test } from "vitest";
import { countReaders, getProgress } from "#app/features/circulars/circular-queries.server.ts";
import { CircularForm } from "#app/features/circulars/circulars.ts";
import { previewCircular } from "#app/features/circulars/preview-circular.server.ts";
import { sendCircular } from "#app/features/circulars/send-circular.server.ts";
import { takeBackCircular } from "#app/features/circulars/take-back-circular.server.ts";
import { writeCircular } from "#app/features/circulars/write-circular.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { forgetPassing } from "#app/features/privacy/expire.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let emsland: Association;
let n = 0;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
});

const seconds = (after: number) => later(theEveningBefore, after / 60);
const words = {
  subject: "Unterlagen für morgen",
  text: "bitte bringen Sie **Ihre Nummer** mit:\n\n- [Anzeige](https://example.org/anzeige)",
  audience: "all" as const,
};

async function aGuest(sessionId: string, through = aiw) {
  const email = `rund-${n++}@example.org`;
  const outcome = await register(guestOf(through), sessionId, { ...anna, email });
  return { email, id: (outcome.ok && outcome.registrationId) || "" };
}

async function written(
  office: Association,
  sessionId: string,
  form: Partial<typeof words> | object = {},
) {
  const draft = await writeCircular(officeOf(office), sessionId, { ...words, ...form });
  return (draft.ok && draft.circularId) || "";
}

/** Sent at the stated second of the evening before, when everything older has been told. */
async function sent(office: Association, sessionId: string, form: object = {}) {
  await deliverMails(theEveningBefore);
  const id = await written(office, sessionId, form);
  await sendCircular(officeOf(office, seconds(1)), sessionId, id);
  return id;
}

const subjects = async (email: string) => (await mailsTo(email)).map(({ subject }) => subject);

test("a circular of the host reaches everybody, each in the name they came through", async () => {
  const session = await aSession(aiw, { adoptedBy: emsland });
  const [own, theirs] = [await aGuest(session.id), await aGuest(session.id, emsland)];
  await sent(aiw, session.id);
  await deliverMails(seconds(60));

  const [, mine] = await mailsTo(own.email);
  const [, other] = await mailsTo(theirs.email);
  expect(mine).toMatchObject({ subject: words.subject, calendar: null });
  expect(mine?.from).toContain(aiw.name);
  expect(mine?.html).toContain("<strong>Ihre Nummer</strong>");
  expect(mine?.text).toContain("- Anzeige (https://example.org/anzeige)");
  expect(mine?.text).toContain("Dienstag, 1. Dezember 2026");
  expect(other?.from).toContain(emsland.name);
  expect(other?.replyTo).toBe(emsland.contactEmail);
});

test("that of an adopter reaches its own people only", async () => {
  const session = await aSession(aiw, { adoptedBy: emsland });
  const [hosts, theirs] = [await aGuest(session.id), await aGuest(session.id, emsland)];
  await sent(emsland, session.id);
  await deliverMails(seconds(60));

  expect(await subjects(hosts.email)).toHaveLength(1);
  expect(await subjects(theirs.email)).toContain(words.subject);
});

test("it goes to the waiting list alone where it is meant for it", async () => {
  const session = await aSession(aiw, { seats: 1 });
  const [seated, waiting] = [await aGuest(session.id), await aGuest(session.id)];
  await sent(aiw, session.id, { audience: "waiting" });
  await deliverMails(seconds(60));

  expect(await subjects(seated.email)).toHaveLength(1);
  expect(await subjects(waiting.email)).toContain(words.subject);
});

test("nobody hears of one that is taken back in time", async () => {
  const session = await aSession(aiw);
  const guest = await aGuest(session.id);
  const id = await sent(aiw, session.id);
  await deliverMails(seconds(10));
  const undone = await takeBackCircular(officeOf(aiw, seconds(15)), session.id, id);
  await deliverMails(seconds(60));

  expect(undone).toEqual({ ok: true });
  expect(await subjects(guest.email)).toHaveLength(1);
  const told = { recipientId: guest.id, template: "circular" };
  expect(await db.delivery.findFirstOrThrow({ where: told })).toMatchObject({
    status: "superseded",
    error: "taken-back",
  });
  expect(await takeBackCircular(officeOf(aiw, seconds(61)), session.id, id)).toEqual({ ok: true });
});

test("once it has left it is too late", async () => {
  const session = await aSession(aiw);
  await aGuest(session.id);
  const id = await sent(aiw, session.id);
  await deliverMails(seconds(22));
  const refused = { ok: false, refusal: "too-late-to-take-back" };
  expect(await takeBackCircular(officeOf(aiw, seconds(22)), session.id, id)).toEqual(refused);
});

test("pressed twice at once, or again later, it is sent once", async () => {
  const session = await aSession(aiw);
  const guest = await aGuest(session.id);
  await deliverMails(theEveningBefore);
  const id = await written(aiw, session.id);
  const press = (after: number) => sendCircular(officeOf(aiw, seconds(after)), session.id, id);
  await Promise.all([press(1), press(1)]);
  await press(3);
  await deliverMails(seconds(60));

  expect((await subjects(guest.email)).filter((each) => each === words.subject)).toHaveLength(1);
  expect(
    await db.fact.count({
      where: { type: "circular.sent", payload: { path: ["circularId"], equals: id } },
    }),
  ).toBe(1);
});

test("who has withdrawn meanwhile is left in peace", async () => {
  const session = await aSession(aiw);
  const guest = await aGuest(session.id);
  await sent(aiw, session.id);
  await deliverMails(seconds(5));
  await withdraw(guestOf(aiw, seconds(10)), guest.id);
  await deliverMails(seconds(60));
  expect(await subjects(guest.email)).not.toContain(words.subject);
});

test("an address that mails never reach is left out, and the office is told how many", async () => {
  const session = await aSession(aiw);
  const [lost, other] = [await aGuest(session.id), await aGuest(session.id)];
  await deliverMails(theEveningBefore);
  const { id: deliveryId } = await db.delivery.findFirstOrThrow({
    where: { recipientId: lost.id },
  });
  const returned = { deliveryId, status: "5.1.1", permanent: true, receivedAt: theEveningBefore };
  await db.bounce.create({ data: { id: newId(), ...returned } });
  const [all] = await countReaders(officeOf(aiw), session.id);
  expect(all).toMatchObject({ own: 1, lost: [{ name: anna.name }], sum: 1 });

  const id = await sent(aiw, session.id);
  await deliverMails(seconds(60));
  expect(await subjects(other.email)).toContain(words.subject);
  expect(await db.delivery.count({ where: { recipientId: lost.id, template: "circular" } })).toBe(
    0,
  );
  expect((await getProgress(officeOf(aiw), id))?.own).toMatchObject({ sent: 1, failed: 0 });
});

test("the preview is the mail, but for the name and the link", async () => {
  const session = await aSession(aiw, { adoptedBy: emsland });
  const guest = await aGuest(session.id, emsland);
  const id = await sent(aiw, session.id);
  const preview = await previewCircular(officeOf(aiw), session.id, id, {
    through: emsland.slug,
    locale: "de",
  });
  await deliverMails(seconds(60));
  const [, mail] = await mailsTo(guest.email);
  const bare = (text = "") =>
    text.replaceAll(anna.name, "Erika Muster").replace(/(platz|[\w-]+\/termine)\/[\w.-]+/g, "…");
  expect(bare(mail?.text)).toBe(bare(preview.text));
  expect(bare(mail?.html)).toBe(bare(preview.html));
  expect(preview.from.name).toBe(emsland.name);
});

test("partners' people are counts of five and more to the host", async () => {
  const session = await aSession(aiw, { adoptedBy: emsland });
  await aGuest(session.id);
  for (let more = 0; more < 3; more++) await aGuest(session.id, emsland);
  const [all] = await countReaders(officeOf(aiw), session.id);
  expect(all?.sum).toBeNull();
  expect(all?.others[0]?.count).not.toBe(3);
});

test("it is forgotten with the last of the people it was written to", async () => {
  const session = await aSession(aiw);
  const { id: guest } = await aGuest(session.id);
  const id = await sent(aiw, session.id);
  const over = later(session.endsAt, 1);
  await forgetPassing({ now: over });
  expect(await db.circular.count({ where: { id } })).toBe(1);

  await db.registration.update({ where: { id: guest }, data: { erasedAt: over } });
  await forgetPassing({ now: over });
  expect(await db.circular.count({ where: { id } })).toBe(0);
});

test("an ordinary circular needs nothing but its words", () => {
  const form = { audience: "all", subject: "Bringen Sie Fragen mit", text: "Bis morgen." };
  expect(CircularForm.safeParse(form)).toMatchObject({
    success: true,
    data: { offersDates: false },
  });
  expect(CircularForm.safeParse({ ...form, offersDates: "ja" })).toMatchObject({
    data: { offersDates: true },
  });
});
