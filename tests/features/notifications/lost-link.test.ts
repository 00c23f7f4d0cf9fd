import { beforeAll, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { askForLink } from "#app/features/registration/ask-for-link.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let emsland: Association;
let n = 0;

beforeAll(async () => {
  emsland = await anAssociation("emsland");
});

const anAddress = () => `verlegt-${n++}@example.org`;
const aMinuteLater = later(theEveningBefore, 1);

async function seatFor(email: string, sessionId: string) {
  const outcome = await register(guestOf(emsland), sessionId, { ...anna, email });
  await deliverMails(theEveningBefore);
  return (outcome.ok && outcome.registrationId) || "";
}

const ask = (sessionId: string, email: string, now = theEveningBefore) =>
  askForLink(guestOf(emsland, now), sessionId, email, `10.0.0.${n++}`);
const newest = async (email: string) => (await mailsTo(email)).at(-1);

test("who has a seat gets both links again, and the invitation under the same SEQUENCE", async () => {
  const { id } = await aSession(emsland);
  const email = anAddress();
  await seatFor(email, id);
  expect(await ask(id, email.toUpperCase())).toEqual({ ok: true });
  await deliverMails(theEveningBefore);

  const [first, again, ...more] = await mailsTo(email);
  expect(more).toEqual([]);
  expect(again?.subject).toMatch(/^Ihr Link: Kurzarbeit Schritt für Schritt, Di., 1. Dezember, /);
  expect(again?.text).toContain("/platz/");
  expect(again?.text).toContain("/raum/");
  expect(again?.text).toContain("Ihr Platz ist reserviert.");
  const { uid, sequence } = first?.calendar ?? {};
  expect(again?.calendar).toMatchObject({ method: "REQUEST", uid, sequence });
});

test("who waits hears where they stand, without a calendar part", async () => {
  const { id } = await aSession(emsland, { seats: 1 });
  const email = anAddress();
  await seatFor(anAddress(), id);
  await seatFor(email, id);
  await ask(id, email);
  await deliverMails(theEveningBefore);

  const mail = await newest(email);
  expect(mail?.text).toContain("im Moment auf Platz 1.");
  expect(mail?.text).not.toContain("/raum/");
  expect(mail?.calendar).toBeNull();
});

test("colleagues who share an address get a mail each, with a link of their own", async () => {
  const { id } = await aSession(emsland);
  const email = anAddress();
  const broughtById = await seatFor(email, id);
  const colleague = await seatFor(anAddress(), id);
  const data = { address: email, email, name: "Ben Acker", broughtById };
  await db.registration.update({ where: { id: colleague }, data });
  await ask(id, email);
  await deliverMails(theEveningBefore);

  const links = (await mailsTo(email)).filter(({ subject }) => subject.startsWith("Ihr Link"));
  expect(links.map(({ text }) => /Guten Tag (.*),/.exec(text)?.[1])).toEqual([
    "Anna Blum",
    "Ben Acker",
  ]);
  expect(new Set(links.map(({ text }) => /\/platz\/\S+/.exec(text)?.[0])).size).toBe(2);
});

test("an unknown address, another session's guest and who withdrew get nothing", async () => {
  const [{ id }, { id: another }] = [await aSession(emsland), await aSession(emsland)];
  const [unknown, elsewhere, gone] = [anAddress(), anAddress(), anAddress()];
  await seatFor(elsewhere, another);
  await withdraw(guestOf(emsland), await seatFor(gone, id));
  await deliverMails(theEveningBefore);
  const before = await db.mailboxMail.count();
  for (const email of [unknown, elsewhere, gone])
    expect(await ask(id, email)).toEqual({ ok: true });
  await deliverMails(theEveningBefore);

  expect(await db.mailboxMail.count()).toBe(before);
});

test("three times an hour for one address, then silently nothing", async () => {
  const { id } = await aSession(emsland);
  const email = anAddress();
  await seatFor(email, id);
  for (let tries = 0; tries < 5; tries++) {
    expect(await ask(id, email)).toEqual({ ok: true });
    await deliverMails(theEveningBefore);
  }

  expect(await mailsTo(email)).toHaveLength(1 + 3);
});

test("while a change may be undone the calendar stays as it was, then it is told once", async () => {
  const session = await aSession(emsland);
  const email = anAddress();
  await seatFor(email, session.id);
  const times = { startsAt: later(session.startsAt, 60), endsAt: later(session.endsAt, 60) };
  await reschedule(officeOf(emsland), session.id, times);
  await ask(session.id, email);
  await deliverMails(theEveningBefore);
  await deliverMails(aMinuteLater);

  const [, moved, link, ...more] = await mailsTo(email);
  expect(more).toEqual([]);
  expect(link).toMatchObject({ calendar: null, arrivedAt: theEveningBefore });
  expect(link?.text).toContain("11:00");
  expect(moved?.calendar).toMatchObject({ method: "REQUEST", sequence: 1 });
});

test("a session that is over or cancelled sends no link, and one not shown is none", async () => {
  const [over, off] = [await aSession(emsland), await aSession(emsland)];
  await cancel(officeOf(emsland), off.id);
  const fremd = await anAssociation("fremd");

  const late = await ask(over.id, anAddress(), theSessionEnds);
  expect(late).toEqual({ ok: false, refusal: "session-over" });
  expect(await ask(off.id, anAddress())).toEqual({ ok: false, refusal: "session-cancelled" });
  const foreign = askForLink(guestOf(fremd), over.id, anAddress(), "10.9.9.9");
  await expect(foreign).rejects.toMatchObject({ status: 404 });
});
