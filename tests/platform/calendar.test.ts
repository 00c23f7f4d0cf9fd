import ICAL from "ical.js";
import ical from "node-ical";
import { expect, test } from "vitest";
import { asciiAddress, type CalendarEntry, calendarFile } from "#app/platform/calendar.server.ts";

const entry: CalendarEntry = {
  method: "REQUEST",
  uid: "abc@verbund.example",
  sequence: 2,
  cancelled: false,
  startsAt: new Date("2026-12-01T09:00:00Z"),
  endsAt: new Date("2026-12-01T10:00:00Z"),
  title: "Kurzarbeit Schritt für Schritt",
  description:
    "Eingang zum Raum ab 9:45 Uhr: https://verbund.example/raum/abc\nTelefon: 02563 0000",
  location: "https://verbund.example/raum/abc",
  url: "https://verbund.example/raum/abc",
  organizer: { name: "Unternehmensverband AIW", address: "termine@verbund.example" },
  attendee: { name: "Erika Muster", address: "erika@müller.de" },
  at: new Date("2026-11-30T18:00:00Z"),
};

test("one's own invitation takes one's time, until it is taken back", () => {
  const file = calendarFile(entry);
  expect(file).toContain("TRANSP:OPAQUE\r\n");
  expect(file).toContain("X-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\n");
  const gone = calendarFile({ ...entry, method: "CANCEL", cancelled: true });
  expect(gone).toContain("TRANSP:TRANSPARENT\r\n");
  expect(gone).toContain("X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n");
});

/** What both parsers read; they must agree on all of it. */
function bothReadings(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const component = calendar.getFirstSubcomponent("vevent") as ICAL.Component;
  const event = new ICAL.Event(component);
  const one = {
    method: calendar.getFirstPropertyValue("method"),
    uid: event.uid,
    sequence: Number(component.getFirstPropertyValue("sequence")),
    status: component.getFirstPropertyValue("status"),
    startsAt: event.startDate.toJSDate().toISOString(),
    endsAt: event.endDate.toJSDate().toISOString(),
    title: event.summary,
    location: event.location,
    attendees: component.getAllProperties("attendee").length,
  };
  const parsed = Object.values(ical.sync.parseICS(file));
  const second = parsed.find((part) => part?.type === "VEVENT") as ical.VEvent;
  const wrapper = parsed.find((part) => part?.type === "VCALENDAR") as
    | { method?: string }
    | undefined;
  const other = {
    method: second.method ?? wrapper?.method,
    uid: second.uid,
    sequence: Number(second.sequence),
    status: second.status,
    startsAt: second.start.toISOString(),
    endsAt: second.end?.toISOString(),
    title: second.summary,
    location: second.location,
    attendees: [second.attendee ?? []].flat().length,
  };
  expect(other).toEqual(one);
  return one;
}

test("two parsers read the same from an invitation", () => {
  const read = bothReadings(calendarFile(entry));
  expect(read).toMatchObject({
    method: "REQUEST",
    uid: entry.uid,
    sequence: 2,
    status: "CONFIRMED",
    title: entry.title,
    startsAt: entry.startsAt.toISOString(),
    location: entry.location,
    attendees: 1,
  });
});

test.each([
  ["the night clocks go back, in the first of two hours", "2026-10-25T00:30:00Z"],
  ["the night clocks go back, in the second one", "2026-10-25T01:30:00Z"],
  ["the night clocks go forward", "2026-03-29T00:30:00Z"],
])("times are the same instants in %s", (_night, instant) => {
  const startsAt = new Date(instant);
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const read = bothReadings(calendarFile({ ...entry, startsAt, endsAt }));
  expect(read).toMatchObject({ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() });
  expect(calendarFile({ ...entry, startsAt })).toMatch(/DTSTART:\d{8}T\d{6}Z/);
});

test("no line is longer than 75 octets and no umlaut is split", () => {
  const title = `Übergänge für größere Betriebe: ${"äöüß€".repeat(40)}; Ende, wirklich\\`;
  const file = calendarFile({ ...entry, title, description: title });
  const lengths = file.split("\r\n").map((line) => Buffer.byteLength(line));
  expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
  expect(file).not.toContain("\uFFFD");
  expect(bothReadings(file).title).toBe(title);
});

test("a cancellation says so twice: in its method and in its status", () => {
  const read = bothReadings(
    calendarFile({ ...entry, method: "CANCEL", cancelled: true, sequence: 3 }),
  );
  expect(read).toMatchObject({ method: "CANCEL", status: "CANCELLED", sequence: 3 });
});

test("a file to download invites nobody", () => {
  const file = calendarFile({ ...entry, method: "PUBLISH", attendee: undefined });
  expect(bothReadings(file)).toMatchObject({ method: "PUBLISH", attendees: 0 });
});

test("the guest has accepted already and is not asked again", () => {
  const file = calendarFile(entry).replaceAll("\r\n ", "");
  expect(file).toMatch(
    /ATTENDEE;[^:]*PARTSTAT=ACCEPTED;RSVP=FALSE[^:]*:mailto:erika@xn--mller-kva\.de/i,
  );
  expect(file).toMatch(/ORGANIZER;CN="Unternehmensverband AIW":mailto:termine@verbund\.example/i);
});

test("an umlaut domain travels in punycode, the rest as typed", () => {
  expect(asciiAddress("Erika.Muster@Müller.de")).toBe("Erika.Muster@xn--mller-kva.de");
});
