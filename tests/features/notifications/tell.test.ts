import { beforeAll, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  ben,
  guestOf,
  later,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let emsland: Association;

beforeAll(async () => {
  emsland = await anAssociation("emsland");
});

const seatOf = (sessionId: string, email: string) =>
  db.registration.findFirstOrThrow({ where: { sessionId, email } });
const fresh = (person: typeof anna, name: string) => ({ ...person, email: `${name}@example.org` });

test("a seat comes with an invitation for the calendar", async () => {
  const session = await aSession(emsland);
  const person = fresh(anna, "erste");
  await register(guestOf(emsland), session.id, person);
  await deliverMails(theEveningBefore);

  const [mail, ...others] = await mailsTo(person.email);
  const seat = await seatOf(session.id, person.email);
  expect(others).toEqual([]);
  expect(mail?.subject).toBe(
    "Ihr Platz: Kurzarbeit Schritt für Schritt, Di., 1. Dezember, 10:00 Uhr",
  );
  expect(mail?.from).toContain(emsland.name);
  expect(mail?.replyTo).toBe(emsland.contactEmail);
  expect(mail?.text).toContain("Dienstag, 1. Dezember 2026");
  expect(mail?.calendar).toMatchObject({
    method: "REQUEST",
    mimeMethod: "REQUEST",
    uid: seat.uid,
    sequence: 0,
    organizer: emsland.name,
    attendee: `mailto:${person.email}`,
    startsAt: session.startsAt,
  });
  expect(seat.requestedSequence).toBe(0);
});

test("the calendar holds the entry link and never the place link", async () => {
  const session = await aSession(emsland);
  const person = fresh(anna, "kalender");
  await register(guestOf(emsland), session.id, person);
  await deliverMails(theEveningBefore);

  const [mail] = await mailsTo(person.email);
  expect(mail?.calendar?.location).toMatch(/\/raum\//);
  expect(mail?.calendar?.text.replaceAll("\r\n ", "")).not.toContain("/platz/");
  expect(mail?.html).toContain("/platz/");
});

test("who waits gets their position and no calendar part, until they move up", async () => {
  const session = await aSession(emsland, { seats: 1 });
  const [first, second] = [fresh(anna, "vorn"), fresh(ben, "hinten")];
  await register(guestOf(emsland), session.id, first);
  await register(guestOf(emsland), session.id, second);
  await deliverMails(theEveningBefore);
  const [waiting] = await mailsTo(second.email);
  expect(waiting?.subject).toMatch(/^Warteliste, Platz 1: /);
  expect(waiting?.calendar).toBeNull();

  const leaver = await seatOf(session.id, first.email);
  await withdraw(guestOf(emsland), leaver.id);
  await deliverMails(later(theEveningBefore, 1));
  const [, promoted] = await mailsTo(second.email);
  expect(promoted?.subject).toMatch(/^Sie haben einen Platz: /);
  expect(promoted?.calendar).toMatchObject({ method: "REQUEST", sequence: 0 });
  const [, withdrawn] = await mailsTo(first.email);
  expect(withdrawn?.calendar).toMatchObject({
    method: "CANCEL",
    status: "CANCELLED",
    uid: leaver.uid,
    sequence: 1,
  });
});

test("a known address learns the truth by mail, with its link and a way for a colleague", async () => {
  const session = await aSession(emsland);
  const person = fresh(anna, "zweimal");
  await register(guestOf(emsland), session.id, person);
  await register(guestOf(emsland), session.id, person);
  await deliverMails(theEveningBefore);

  const [, mail] = await mailsTo(person.email);
  expect(mail?.subject).toMatch(/^Sie sind schon angemeldet: /);
  expect(mail?.calendar).toBeNull();
  expect(mail?.text).toContain("/platz/");
  expect(mail?.text).toContain("/anmelden");
});

test("who registered in English is written to in English", async () => {
  const session = await aSession(emsland);
  const person = fresh(anna, "english");
  await register({ ...guestOf(emsland), locale: "en" }, session.id, person);
  await deliverMails(theEveningBefore);

  const [mail] = await mailsTo(person.email);
  expect(mail?.subject).toBe("Your seat: Kurzarbeit Schritt für Schritt, Tue, 1 December, 10:00");
  expect(mail?.html).toContain('lang="en"');
  expect(mail?.text).toContain("/en/platz/");
  expect(mail?.text).toContain("Hello Anna Blum,");
});

test("a mail about a session that is over is not sent", async () => {
  const session = await aSession(emsland);
  const person = fresh(anna, "zuspaet");
  await register(guestOf(emsland), session.id, person);
  await deliverMails(later(session.endsAt, 1));

  expect(await mailsTo(person.email)).toEqual([]);
  const { id } = await seatOf(session.id, person.email);
  const delivery = await db.delivery.findFirstOrThrow({ where: { recipientId: id } });
  expect(delivery).toMatchObject({ status: "superseded", error: "session-over" });
});
