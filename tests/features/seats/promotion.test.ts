import { expect, test } from "vitest";
import { givingOf } from "#app/features/seats/promotion.ts";

const session = {
  promotionPolicy: "offer",
  startsAt: new Date("2026-12-01T09:00:00Z"),
  zone: "Europe/Berlin",
};
const giving = (now: string, details = {}) => givingOf({ ...session, ...details }, new Date(now));

test("a seat is given at once unless the session asks first", () => {
  expect(giving("2026-11-20T02:00:00Z", { promotionPolicy: "direct" })).toEqual({ how: "seat" });
});

test("more than two days before, an offer holds for a day", () => {
  expect(giving("2026-11-27T12:00:00Z")).toEqual({
    how: "offer",
    until: new Date("2026-11-28T12:00:00Z"),
  });
});

test("within two days an offer holds for two hours, even past six in the evening", () => {
  expect(giving("2026-11-30T16:59:00Z")).toEqual({
    how: "offer",
    until: new Date("2026-11-30T18:59:00Z"),
  });
});

test("a seat freed in the evening or at night waits for eight o'clock", () => {
  const eight = { how: "later", at: new Date("2026-11-30T07:00:00Z") };
  expect(giving("2026-11-29T17:00:00Z")).toEqual(eight);
  expect(giving("2026-11-30T06:59:00Z")).toEqual(eight);
});

test("in the night before an early session nobody can be asked: the next one is seated", () => {
  expect(giving("2026-11-30T17:00:00Z")).toEqual({ how: "seat" });
});

test("in the last four hours the next one is seated", () => {
  const afternoon = { startsAt: new Date("2026-12-01T14:00:00Z") };
  expect(giving("2026-12-01T10:00:00Z", afternoon)).toMatchObject({ how: "offer" });
  expect(giving("2026-12-01T10:00:01Z", afternoon)).toEqual({ how: "seat" });
});

test("eight o'clock is that of the session, also after the clocks were changed in the night", () => {
  const april = { startsAt: new Date("2027-03-29T12:00:00Z") };
  expect(giving("2027-03-27T22:00:00Z", april)).toEqual({
    how: "later",
    at: new Date("2027-03-28T06:00:00Z"),
  });
});
