import ICAL from "ical.js";
import ical from "node-ical";
import { beforeEach, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { escaped, jsonFeedOf, rssOf } from "#app/features/programme/feed.ts";
import { findCalendar, findFeed } from "#app/features/programme/feed-queries.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  guestOf,
  later,
  officeOf,
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

/** What both parsers read of every event; they must agree on all of it. */
function bothReadings(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const one = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: Number(component.getFirstPropertyValue("sequence")),
      status: component.getFirstPropertyValue("status"),
      startsAt: event.startDate.toJSDate().toISOString(),
      title: event.summary,
      description: event.description,
      url: component.getFirstPropertyValue("url"),
    };
  });
  const other = Object.values(ical.sync.parseICS(file))
    .filter((part) => part?.type === "VEVENT")
    .map((part) => {
      const { uid, sequence, status, start, summary, description } = part as ical.VEvent;
      const url = (part as unknown as { url: { val: string } }).url.val;
      const startsAt = start.toISOString();
      return {
        uid,
        sequence: Number(sequence),
        status,
        startsAt,
        title: summary,
        description,
        url,
      };
    });
  expect(other).toEqual(one);
  return one;
}

test("two parsers read the same from a calendar to subscribe to", async () => {
  const title =
    "Übernahme, Prüfung; Förderung: „Größe“ für Maßschneider und Büroausstatter am Niederrhein";
  const session = await aSession(aiw, { title, expert: await anExpert(aiw) });
  const file = await findCalendar(guestOf(aiw), {});

  expect(file).toContain("METHOD:PUBLISH\r\n");
  expect(file).toContain("REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
  expect(file).toContain("X-PUBLISHED-TTL:PT1H\r\n");
  expect(file).toContain("DTSTART:20261201T090000Z\r\n");
  expect(file.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(file).toContain("TRANSP:TRANSPARENT\r\n");
  expect(file).toContain("X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n");
  const [event] = bothReadings(file);
  expect(event).toMatchObject({ title, sequence: 0, status: "CONFIRMED" });
  expect(event?.uid).toMatch(`session-${session.id}@`);
  expect(event?.url).toMatch(new RegExp(`/${aiw.slug}/termine/${session.id}$`));
});

test("a session keeps its UID in every feed, counts its changes and ends cancelled", async () => {
  const session = await aSession(aiw, { adoptedBy: emsland });
  const moved = later(theSessionStarts, day);
  await reschedule(officeOf(aiw), session.id, { startsAt: moved, endsAt: later(moved, 60) });
  await cancel(officeOf(aiw), session.id, {});

  const [own] = bothReadings(await findCalendar(guestOf(aiw), {}));
  const [partners] = bothReadings(await findCalendar(guestOf(emsland), {}));
  expect(own).toMatchObject({
    status: "CANCELLED",
    sequence: 2,
    startsAt: moved.toISOString(),
    title: "Abgesagt: Kurzarbeit Schritt für Schritt",
  });
  expect(partners?.uid).toBe(own?.uid);
  expect(partners?.url).toContain(`/${emsland.slug}/`);
});

test("a feed holds what its view of the programme holds, and no more", async () => {
  await aSession(aiw, { title: "Gestern", startsAt: later(theSessionStarts, -2 * day) });
  await aSession(aiw, { title: "Entwurf", draft: true });
  await aSession(aiw, { title: "Fragerunde" });
  await aSession(aiw, { title: "Question time", language: "en" });
  await aSession(emsland, { title: "Fremd" });

  const titles = async (filters: object) =>
    (await findFeed(guestOf(aiw), filters, "rss")).items.map(({ title }) => title).sort();
  expect(await titles({})).toEqual(["Fragerunde", "Question time"]);
  expect(await titles({ language: "en" })).toEqual(["Question time"]);
  expect(await titles({ text: "fragerunde" })).toEqual(["Fragerunde"]);
  expect(await titles({ topic: "logistik" })).toEqual([]);

  const filtered = await findFeed(guestOf(aiw), { topic: "kurzarbeit", free: true }, "rss");
  expect(filtered.self).toMatch(/\/programm\.rss\?thema=kurzarbeit&frei=ja$/);
  expect(filtered.home).toMatch(new RegExp(`/${aiw.slug}\\?thema=kurzarbeit&frei=ja$`));
});

test("the common feed leads to the host of each session", async () => {
  const session = await aSession(aiw, { adoptedBy: emsland });
  const feed = await findFeed({ now: theEveningBefore, locale: "en" }, {}, "json");
  const item = feed.items.find(({ uid }) => uid.includes(session.id));
  expect(item?.url).toMatch(new RegExp(`/en/${aiw.slug}/termine/${session.id}$`));
});

test("RSS and JSON Feed carry any title whole", async () => {
  const title = `<b>"Kauf & Verkauf"</b> ]]> 'heute'`;
  await aSession(aiw, { title });
  const feed = await findFeed(guestOf(aiw), {}, "rss");
  const rss = rssOf(feed);

  expect(rss).toContain(
    "<title>&lt;b&gt;&quot;Kauf &amp; Verkauf&quot;&lt;/b&gt; ]]&gt; &apos;heute&apos;</title>",
  );
  expect(rss).toContain("<description>&lt;p&gt;Di., 1. Dezember 2026, 10:00–11:00 Uhr&lt;/p&gt;");
  expect(rss).toMatch(/<pubDate>\w{3}, \d{2} Nov 2026 [\d:]{8} GMT<\/pubDate>/);
  expect(JSON.parse(jsonFeedOf(feed))).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    items: [{ title, _session: { startsAt: theSessionStarts.toISOString(), cancelled: false } }],
  });
});

test("what XML cannot carry is left out", () => {
  expect(escaped("a\u0000b\u000bc\ud800d\tä😀")).toBe("abcd\tä😀");
});
