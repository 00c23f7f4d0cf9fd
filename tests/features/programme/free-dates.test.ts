import { beforeEach, describe, expect, test } from "vitest";
import { offerOfDates } from "#app/features/circulars/offer-dates.server.ts";
import { sendCircular } from "#app/features/circulars/send-circular.server.ts";
import { writeCircular } from "#app/features/circulars/write-circular.server.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { findFreeDates } from "#app/features/programme/free-dates.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSeriesOf,
  aSession,
  ben,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionStarts,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

let aiw: Association;
let emsland: Association;
let full: { id: string };
const day = 24 * 60;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  full = await aSession(aiw, { seats: 1, adoptedBy: emsland });
  await register(guestOf(aiw), full.id, anna);
});

const on = (days: number, title: string, seats = 5, host = aiw) =>
  aSession(host, { title, seats, startsAt: later(theSessionStarts, days * day) });
const free = async (through = aiw) =>
  (await findFreeDates(guestOf(through, theEveningBefore), full.id)).map(({ title }) => title);

describe("where a seat is free instead", () => {
  test("sister dates come before others on the topic, three in all, the soonest first", async () => {
    await on(2, "gleiches Thema");
    await on(-9, "vorbei");
    const taken = await on(3, "auch voll", 1);
    await register(guestOf(aiw), taken.id, ben);
    const sister = await on(9, "Reihe");
    await on(4, "zweites Thema");
    await on(5, "viertes");
    await aSeriesOf(aiw, [full.id, sister.id]);
    expect(await free()).toEqual(["Reihe", "gleiches Thema", "zweites Thema"]);
  });

  test("is what this association shows and has a seat of", async () => {
    await on(2, "in Meppen", 5, emsland);
    expect(await free()).toEqual([]);
    expect(await free(emsland)).toEqual(["in Meppen"]);
    const kept = await aSession(aiw, {
      title: "nur noch für Emsland",
      seats: 2,
      startsAt: later(theSessionStarts, 3 * day),
      adoptedBy: emsland,
    });
    const releasesAt = later(theSessionStarts, 2 * day);
    const contingent = { associationId: emsland.id, seats: 1, releasesAt, seen: undefined };
    await keepSeats(officeOf(aiw), kept.id, contingent as never);
    await register(guestOf(aiw), kept.id, ben);
    expect(await free()).toEqual([]);
    expect(await free(emsland)).toEqual(["in Meppen", "nur noch für Emsland"]);
  });

  test("is no date that is kept for another waiting list", async () => {
    const second = await on(2, "zweiter Termin");
    const openToAllAt = later(theSessionStarts, day);
    await db.session.update({
      where: { id: second.id },
      data: { secondDateOfId: full.id, openToAllAt },
    });
    expect(await free()).toEqual([]);
  });
});

test("the mail of the waiting list names them with the way there", async () => {
  const other = await on(2, "Kurzarbeit, Fragen");
  await register(guestOf(aiw), full.id, ben);
  await deliverMails(later(new Date(theEveningBefore), 1));
  const mail = (await mailsTo(ben.email)).find(({ subject }) => subject.startsWith("Warteliste"));
  expect(mail?.text).toContain("Kurzarbeit, Fragen");
  expect(mail?.text).toContain(`/termine/${other.id}/anmelden`);
  expect(mail?.html).toContain('href="tel:025630000"');
});

test("in plain text each of them stands above its own address", async () => {
  const email = "nur-text@example.org";
  const dates = [await on(1, "Kurzarbeit, Fragen"), await on(2, "Kurzarbeit, Antworten")];
  await register(guestOf(aiw), full.id, { ...ben, email });
  await deliverMails(later(new Date(theEveningBefore), 1));
  const mail = (await mailsTo(email)).find(({ subject }) => subject.startsWith("Warteliste"));
  for (const [n, title] of ["Fragen", "Antworten"].entries())
    expect(mail?.text).toMatch(
      new RegExp(`${title}\\nDort Platz sichern:\\n\\S+${dates[n]?.id}/anmelden\\n\\n`),
    );
});

describe("the desk offers those who wait another date", () => {
  const waiting = async () =>
    (await findWork(officeOf(aiw, theEveningBefore))).filter(({ kind }) => kind === "waiting");
  const session = () => db.session.findUniqueOrThrow({ where: { id: full.id } });

  test("with a circular that is begun for it, and its to-do ends once that is sent", async () => {
    const office = officeOf(aiw, theEveningBefore);
    await register(guestOf(aiw), full.id, ben);
    expect(await offerOfDates(office, await session())).toBeNull();
    await on(2, "Kurzarbeit, Fragen");
    const offer = await offerOfDates(office, await session());
    expect(offer).toMatchObject({ audience: "waiting", offersDates: "ja" });
    expect(offer?.text).toContain("Do., 3. Dezember 2026");
    expect(await waiting()).toHaveLength(1);

    const words = { ...offer, audience: "waiting" as const, offersDates: true };
    const written = await writeCircular(office, full.id, words as never);
    if (!written.ok) throw new Error(written.refusal);
    expect(await waiting()).toHaveLength(1);
    await sendCircular(office, full.id, written.circularId);
    expect(await waiting()).toEqual([]);
    await deliverMails(later(theEveningBefore, 5));
    expect(
      (await mailsTo(ben.email)).some(({ subject }) => subject.includes("anderer Termin")),
    ).toBe(true);
  });

  test("no plain circular ends it, a second date does", async () => {
    const office = officeOf(aiw, theEveningBefore);
    await register(guestOf(aiw), full.id, guest(3));
    const plain = { subject: "Hinweis", text: "Bitte pünktlich.", audience: "all" as const };
    const written = await writeCircular(office, full.id, plain);
    if (!written.ok) throw new Error(written.refusal);
    await sendCircular(office, full.id, written.circularId);
    expect(await waiting()).toHaveLength(1);
    const second = await on(2, "zweiter Termin");
    await db.session.update({ where: { id: second.id }, data: { secondDateOfId: full.id } });
    expect(await waiting()).toEqual([]);
  });
});
