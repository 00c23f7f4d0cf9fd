import { beforeEach, expect, test } from "vitest";
import { findCommonProgramme } from "#app/features/programme/common-queries.server.ts";
import { eventData } from "#app/features/programme/event-data.ts";
import { findMonth, spanOfProgramme } from "#app/features/programme/month-queries.server.ts";
import { findAnsweredDistricts } from "#app/features/programme/narrowing-queries.server.ts";
import { filtersIn, queryOf } from "#app/features/programme/programme-address.ts";
import { getSession } from "#app/features/programme/queries.server.ts";
import { findSimilar } from "#app/features/programme/similar-queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  answering,
  aSession,
  guestOf,
  later,
  theEveningBefore,
  theSessionStarts,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
const day = 24 * 60;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
});

const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);

test("a month shows what begins in it, past days included, in the association's zone", async () => {
  await aSession(aiw, { title: "im November", startsAt: new Date("2026-11-30T22:30:00Z") });
  await aSession(aiw, { title: "schon Dezember", startsAt: new Date("2026-11-30T23:30:00Z") });
  await aSession(aiw, { title: "Silvester", startsAt: new Date("2026-12-31T22:00:00Z") });
  const december = { from: new Date("2026-11-30T23:00:00Z"), to: new Date("2026-12-31T23:00:00Z") };
  const scope = guestOf(aiw, new Date("2026-12-24T12:00:00Z"));

  expect(titles(await findMonth(scope, december, {}))).toEqual(["schon Dezember", "Silvester"]);
  expect(await spanOfProgramme(scope)).toEqual({
    first: new Date("2026-11-30T22:30:00Z"),
    last: new Date("2026-12-31T22:00:00Z"),
  });
});

test("a district finds what an association answering for it hosts or adopted", async () => {
  const steinfurt = await anAssociation("steinfurt");
  const alliance = await anAlliance(aiw, emsland, steinfurt);
  await answering(emsland, alliance, ["03454"]);
  await aSession(aiw, { title: "bei beiden", alliance, adoptedBy: emsland });
  await aSession(aiw, { title: "nur beim AIW", alliance });
  await aSession(emsland, { title: "aus Meppen" });
  const found = async (district: string) => {
    const { rows } = await findCommonProgramme(
      { now: theEveningBefore, locale: "de" },
      { district },
    );
    return titles(rows).sort();
  };

  expect(await found("03454")).toEqual(["aus Meppen", "bei beiden"]);
  expect(await found("99999")).toEqual([]);
  const answered = await findAnsweredDistricts({ locale: "de" });
  expect(answered.map(({ ags }) => ags)).toContain("03454");

  await db.adoption.updateMany({
    where: { associationId: emsland.id },
    data: { endedAt: theEveningBefore },
  });
  expect(await found("03454")).toEqual(["aus Meppen"]);
});

test("a session names the next three on its topic that its own portal shows", async () => {
  const session = await aSession(aiw);
  const on = (days: number, title: string, host = aiw) =>
    aSession(host, { title, startsAt: later(theSessionStarts, days * day) });
  await on(-3, "vorbei");
  await on(4, "vierter");
  await on(1, "erster");
  await on(3, "dritter");
  await on(2, "zweiter");
  await on(1, "fremd", emsland);
  const cancelled = await on(1, "abgesagt");
  await db.session.update({ where: { id: cancelled.id }, data: { cancelledAt: theEveningBefore } });

  const told = await getSession(guestOf(aiw), session.id);
  expect(titles(await findSimilar(guestOf(aiw), told))).toEqual(["erster", "zweiter", "dritter"]);
  expect(await findSimilar(guestOf(aiw), { id: "x", topic: { slug: "nichts" } })).toEqual([]);
});

test("schema.org hears of time, place, host, price and what became of a session", async () => {
  const session = await aSession(aiw, { expert: await anExpert(aiw), seats: 2 });
  const told = await getSession(guestOf(aiw), session.id);
  const where = {
    url: "https://v.example/aiw/t",
    hostUrl: "https://v.example/aiw",
    image: "https://v.example/b.png",
  };
  const said = (change: object, now = theEveningBefore) =>
    eventData({ ...told, ...change }, { ...where, now });

  expect(said({})).toMatchObject({
    "@type": "Event",
    startDate: "2026-12-01T10:00:00+01:00",
    endDate: "2026-12-01T11:00:00+01:00",
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OnlineEventAttendanceMode",
    location: { "@type": "VirtualLocation", url: where.url },
    organizer: { name: aiw.name, url: where.hostUrl },
    performer: { name: "Agentur für Arbeit, Team Kurzarbeit" },
    offers: {
      price: "0",
      priceCurrency: "EUR",
      availability: "https://schema.org/LimitedAvailability",
    },
  });
  expect(said({ revision: 1 }).eventStatus).toMatch(/EventRescheduled$/);
  expect(said({ seats: { limit: 2, taken: 2, waiting: 1 } }).offers?.availability).toMatch(
    /SoldOut$/,
  );
  const gone = said({ revision: 2, cancelledAt: theEveningBefore });
  expect(gone.eventStatus).toMatch(/EventCancelled$/);
  expect(gone).not.toHaveProperty("offers");
  expect(said({}, later(theSessionStarts, day))).not.toHaveProperty("offers");
});

test("every view has one address, whatever order its filters were typed in", () => {
  const typed = new URL(
    "http://v.example/aiw?q=+a%26b+&frei=ja&x=1&thema=kurzarbeit&kreis=&seite=2",
  );
  const filters = filtersIn(typed);
  expect(filters).toMatchObject({ topic: "kurzarbeit", free: true, text: "a&b" });
  expect(queryOf(filters)).toBe("?thema=kurzarbeit&frei=ja&q=a%26b");
  expect(queryOf({ free: false })).toBe("");
});
