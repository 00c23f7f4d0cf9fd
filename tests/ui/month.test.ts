import { expect, test } from "vitest";
import { monthKey, monthOf } from "#app/ui/month.ts";

test("a month has its weeks from Monday on and nothing of its neighbours", () => {
  const december = monthOf("2026-12", "Europe/Berlin", "de");
  expect(december).toMatchObject({ name: "Dezember 2026", previous: "2026-11", next: "2027-01" });
  expect(december?.weekdays[0]).toEqual({ short: "Mo.", long: "Montag" });
  expect(december?.weeks).toHaveLength(5);
  expect(december?.weeks[0]?.map((day) => day?.day ?? "")).toEqual([
    "",
    "1.",
    "2.",
    "3.",
    "4.",
    "5.",
    "6.",
  ]);
  expect(december?.weeks.at(-1)?.filter((day) => day)).toHaveLength(4);
});

test("months of 28 and 31 days take four to six rows, the clock change included", () => {
  const rows = (key: string) => monthOf(key, "Europe/Berlin", "en")?.weeks.length;
  expect([rows("2027-02"), rows("2026-03"), rows("2026-08"), rows("2026-10")]).toEqual([
    4, 6, 6, 5,
  ]);
  const march = monthOf("2026-03", "Europe/Berlin", "en");
  expect(march?.weeks.flat().filter((day) => day)).toHaveLength(31);
});

test("a month begins at midnight in its zone", () => {
  expect(monthOf("2026-07", "Europe/Berlin", "de")?.from).toEqual(new Date("2026-06-30T22:00:00Z"));
  expect(monthKey(new Date("2026-12-31T23:30:00Z"), "Europe/Berlin")).toBe("2027-01");
});

test.each([
  "2026-13",
  "2026-00",
  "26-12",
  "2026-1",
  "0026-12",
  "2026-12-01",
  "",
])("%s is no month", (key) => expect(monthOf(key, "Europe/Berlin", "de")).toBeNull());
