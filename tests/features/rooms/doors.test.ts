import { expect, test } from "vitest";
import { doorOf, entranceOf } from "#app/features/rooms/rooms.ts";
import { later, theSessionEnds, theSessionStarts } from "#tests/support/cast.ts";

const session = { startsAt: theSessionStarts, endsAt: theSessionEnds, cancelledAt: null };
const at = (minutes: number) => later(theSessionStarts, minutes);

test("the doors open a quarter of an hour early, for experts an hour", () => {
  expect(doorOf(session, "attendee", at(-16))).toBe("early");
  expect(doorOf(session, "attendee", at(-15))).toBe("open");
  expect(doorOf(session, "expert", at(-61))).toBe("early");
  expect(doorOf(session, "expert", at(-60))).toBe("open");
});

test("the doors close half an hour after the end", () => {
  expect(doorOf(session, "attendee", at(89))).toBe("open");
  expect(doorOf(session, "attendee", at(90))).toBe("over");
});

test("an ended room is closed, unless its session got a later end since", () => {
  const room = { closedAt: theSessionEnds };
  expect(doorOf({ ...session, room }, "expert", at(61))).toBe("over");
  expect(doorOf({ ...session, endsAt: at(75), room }, "expert", at(61))).toBe("open");
});

test("a cancelled session opens no door", () => {
  expect(doorOf({ ...session, cancelledAt: at(-600) }, "expert", at(0))).toBe("cancelled");
});

test("only a seat leads in", () => {
  const as = (status: "seated" | "waiting" | "withdrawn" | "offered") =>
    entranceOf({ session: { ...session, format: "lecture" }, role: "attendee", status }, at(0));
  expect(as("seated")).toBe("open");
  expect(as("waiting")).toBe("waiting");
  expect(as("offered")).toBe("waiting");
  expect(as("withdrawn")).toBe("withdrawn");
});
