import { beforeAll, expect, test } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { type Association, anAssociation, aSession, guestOf, later } from "#tests/support/cast.ts";
import { mailsTo } from "#tests/support/mail.ts";
import { aGuest, aMonday, before, hours, look, move, newest, told } from "./reminded.ts";

let emsland: Association;

beforeAll(async () => {
  emsland = await anAssociation("emsland");
});

test("a day and an hour before the start, each once, with both links and no calendar part", async () => {
  const { session, email } = await aGuest(emsland);
  for (const minutes of [24.1 * hours, 24 * hours, 23 * hours, 1.1 * hours, 1 * hours, 5, -5])
    await look(before(session, minutes));

  const [seated, day, hour, ...more] = await mailsTo(email);
  expect(more).toEqual([]);
  expect(seated?.subject).toMatch(/^Ihr Platz: /);
  expect(day?.subject).toMatch(/^Erinnerung: Kurzarbeit Schritt für Schritt, Mo., \d+\. \S+, /);
  expect(day?.arrivedAt).toEqual(before(session, 24 * hours));
  expect(day?.text).toContain("/platz/");
  expect(day?.text).toContain("/raum/");
  expect(hour?.subject).toMatch(/^Ihr Eingang: /);
  expect(hour?.text).toMatch(/heute, in einer stunde: um \d+:\d\d uhr geht es los/i);
  expect(hour?.arrivedAt).toEqual(before(session, 1 * hours));
  expect(hour?.text).toMatch(/Zum Eingang:\n\S+\/raum\//);
  expect([day?.calendar, hour?.calendar]).toEqual([null, null]);
});

test("no reminder that was due before the sign-up", async () => {
  const { session, email } = await aGuest(emsland, { early: 2 * hours });
  await look(before(session, 1.9 * hours));
  await look(before(session, 0.9 * hours));

  expect(await told(email)).toEqual(["Ihr Platz", "Ihr Eingang"]);
});

test("only who has a seat is reminded, and who moves up later has just been told", async () => {
  const session = await aSession(emsland, { startsAt: aMonday(), seats: 1 });
  const first = await aGuest(emsland, { session });
  const second = await aGuest(emsland, { session });
  const third = await aGuest(emsland, { session });
  await look(before(session, 24 * hours));
  await withdraw(guestOf(emsland, before(session, 20 * hours)), first.id);
  await look(before(session, 20 * hours));
  await look(before(session, 1 * hours));

  expect(await told(first.email)).toEqual(["Ihr Platz", "Erinnerung", "Abgemeldet"]);
  expect(await told(second.email)).toEqual([
    "Warteliste, Platz 1",
    "Sie haben einen Platz",
    "Ihr Eingang",
  ]);
  expect(await told(third.email)).toEqual(["Warteliste, Platz 2"]);
});

test("a session that moves is announced anew, under its new time only", async () => {
  const { session, email } = await aGuest(emsland);
  await look(before(session, 24 * hours));
  await move(emsland, session, 72 * hours, before(session, 20 * hours));
  for (const minutes of [19, 1, -47.9, -48.5, -71]) await look(before(session, minutes * hours));

  expect(await told(email)).toEqual([
    "Ihr Platz",
    "Erinnerung",
    "Neuer Zeitpunkt",
    "Erinnerung",
    "Ihr Eingang",
  ]);
  const reminder = (await mailsTo(email)).at(-2);
  expect(reminder?.arrivedAt).toEqual(before(session, -48.5 * hours));
  expect(reminder?.text).toContain(String(later(session.startsAt, 72 * hours).getUTCDate()));
});

test("who is told of a new time after its reminder came due needs none", async () => {
  const { session, email, id } = await aGuest(emsland, { early: 96 * hours });
  await move(emsland, session, -24 * hours, before(session, 40 * hours));
  await look(before(session, 40 * hours));
  expect(await told(email)).toEqual(["Ihr Platz"]);
  await look(later(before(session, 40 * hours), 1));

  expect(await told(email)).toEqual(["Ihr Platz", "Neuer Zeitpunkt"]);
  const change = await newest(id, "rescheduled");
  expect(await newest(id, "reminder-day")).toMatchObject({
    status: "superseded",
    error: "told",
    supersededById: change.id,
  });
});
