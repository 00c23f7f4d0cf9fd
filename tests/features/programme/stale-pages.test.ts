import { expect, test } from "vitest";
import { staleBy } from "#app/features/programme/lasting.server.ts";

test("what staff change makes every kept page stale", () => {
  for (const type of [
    "session.rescheduled",
    "session.cancelled",
    "adoption.ended",
    "alliance.joined",
  ])
    expect(staleBy({ type, sessionId: "tuesday" }), type).toBe("everything");
});

test("a place concerns the pages of its session and those that ask for free seats", () => {
  for (const type of ["registration.seated", "registration.withdrawn"])
    expect(staleBy({ type, sessionId: "tuesday" }), type).toEqual(["tuesday", "any-seat"]);
});

test("a question that is let through concerns the pages of its session", () => {
  expect(staleBy({ type: "question.approved", sessionId: "tuesday" })).toEqual(["tuesday"]);
});

test("what happens to one person or in a room concerns no page", () => {
  for (const type of ["question.asked", "room.joined", "mail.bounced", "staff.invited"])
    expect(staleBy({ type, sessionId: "tuesday" }), type).toEqual([]);
});
