import { expect, test } from "vitest";
import { calendarIn, fieldsOf, queryOf } from "#app/features/office/calendar-address.ts";
import { daysOf } from "#app/features/office/calendar-days.ts";
import { clockAfter, timesAfter } from "#app/features/office/calendar-steps-by-key.ts";
import { leaf } from "#app/features/office/full-days.ts";
import type { CalendarEntry } from "#app/features/office/office.ts";

const zone = "Europe/Berlin";
const now = new Date("2026-11-30T18:00:00Z");
const pageAt = (query: string) => calendarIn(new URL(`http://localhost/${query}`), now, zone);
const here = { zone, now, locale: "de" } as const;

test("an address says view, day and filters, and nonsense says nothing", () => {
  const query = "?ansicht=monat&tag=2027-02-03&art=eigene&thema=zoll&stand=voll";
  const page = pageAt(query);
  expect(page).toMatchObject({ view: "month", day: "2027-02-03" });
  expect(page.filters).toMatchObject({ kind: "own", topic: "zoll", state: "full" });
  expect(queryOf(page)).toBe(query);
  const odd = pageAt("?ansicht=jahr&tag=2027-02-31&art=alle&seite=-1&stand=toString");
  expect(fieldsOf(odd)).toEqual({ ansicht: "woche", tag: "2026-11-30" });
});

test("a week runs from Monday to Sunday, over the edge of a month", () => {
  const days = daysOf({ view: "week", day: "2026-12-02" }, here);
  expect(days.heading).toBe("30. November – 6. Dezember");
  expect(days.weeks.flat().map((day) => day?.key)).toEqual([
    "2026-11-30",
    ...[1, 2, 3, 4, 5, 6].map((n) => `2026-12-0${n}`),
  ]);
  expect(days).toMatchObject({ previous: "2026-11-23", next: "2026-12-07" });
});

test("a week in which clocks change has an hour more", () => {
  const { from, to } = daysOf({ view: "week", day: "2026-10-25" }, here);
  expect((to.getTime() - from.getTime()) / 3_600_000).toBe(7 * 24 + 1);
});

test("a month leads to the months beside it", () => {
  const days = daysOf({ view: "month", day: "2026-12-02" }, here);
  expect(days).toMatchObject({ previous: "2026-11-01", next: "2027-01-01" });
  expect(days.heading).toBe("Dezember 2026");
});

const entry = (kind: CalendarEntry["kind"], n: number) =>
  ({ id: `${kind}${n}`, kind, from: "2026-12-01T10:00" }) as CalendarEntry;

test("a crowded day of a month shows all of one's own and counts the offers it has no room for", () => {
  const many = [..."12345678"].map((n) => entry("listed", Number(n)));
  const own = [..."1234"].map((n) => entry("own", Number(n)));
  const { entries, hidden } = leaf([...many, ...own], { view: "month", page: 1 });
  expect(entries.map(({ id }) => id)).toEqual(["listed1", "listed2", ...own.map(({ id }) => id)]);
  expect(hidden).toEqual({ "2026-12-01": 6 });
});

test("a long list comes in pages", () => {
  const many = Array.from({ length: 250 }, (_, n) => entry("listed", n));
  const { entries, pages } = leaf(many, { view: "list", page: 3 });
  expect(entries).toHaveLength(50);
  expect(pages).toBe(3);
});

test("keys move and stretch by the clock, also where clocks change", () => {
  const times = { from: "2026-10-24T10:00", to: "2026-10-24T11:00" };
  const key = (name: string, shiftKey = true) => timesAfter({ key: name, shiftKey }, times);
  expect(key("ArrowRight")).toEqual({ from: "2026-10-25T10:00", to: "2026-10-25T11:00" });
  expect(key("ArrowDown")).toEqual({ from: "2026-10-24T10:30", to: "2026-10-24T11:30" });
  expect(key("+", false)).toEqual({ ...times, to: "2026-10-24T11:30" });
  expect(key("ArrowDown", false)).toBeNull();
  expect(key("x")).toBeNull();
  expect(
    timesAfter({ key: "-", shiftKey: false }, { ...times, to: "2026-10-24T10:30" }),
  ).toBeNull();
  expect(clockAfter("2026-11-30T23:59", 60_000)).toBe("2026-12-01T00:00");
});
