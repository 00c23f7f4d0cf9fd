import { expect, test } from "vitest";
import { phaseWords, seatsWords } from "#app/features/programme/seat-words.ts";
import { availabilityOf } from "#app/features/sessions/sessions.ts";
import { runWithLocale } from "#app/platform/i18n.server.ts";
import { later, theEveningBefore, theSessionEnds, theSessionStarts } from "#tests/support/cast.ts";

const seats = (limit: number, taken: number, waiting = 0) =>
  seatsWords(availabilityOf({ limit, taken, waiting }));

test("seats are told in words, the last ones with a warning", () => {
  expect(seats(120, 89)).toBe("noch 31 Plätze");
  expect(seats(120, 118)).toBe("nur noch 2 Plätze");
  expect(seats(20, 19)).toBe("nur noch 1 Platz");
});

test("who would pass the queue is told of the queue", () => {
  expect(seats(40, 40, 12)).toBe("voll · Warteliste 12");
  expect(seats(40, 39, 12)).toBe("voll · Warteliste 12");
  expect(seats(40, 40)).toBe("voll · Warteliste offen");
});

test("a limit lowered below the taken seats is full, not negative", () => {
  expect(availabilityOf({ limit: 10, taken: 12, waiting: 0 })).toEqual({
    kind: "full",
    waiting: 0,
  });
});

const session = {
  startsAt: theSessionStarts,
  endsAt: theSessionEnds,
  cancelledAt: null,
  zone: "Europe/Berlin",
  replacedBy: null,
};

test("a session runs from its first second to its last, and is over then", () => {
  expect(phaseWords(session, later(theSessionStarts, -1))).toBeNull();
  expect(phaseWords(session, theSessionStarts)).toBe("läuft jetzt");
  expect(phaseWords(session, theSessionEnds)).toBe("vorbei");
});

test("a cancelled session names its new day, in the session's zone", () => {
  const cancelled = { ...session, cancelledAt: theEveningBefore };
  const replacedBy = { startsAt: new Date("2026-12-09T23:30:00Z") };

  expect(phaseWords(cancelled, theSessionEnds)).toBe("abgesagt");
  expect(phaseWords({ ...cancelled, replacedBy }, theEveningBefore)).toBe(
    "abgesagt · neuer Termin 10. Dezember",
  );
  runWithLocale("en", () =>
    expect(phaseWords({ ...cancelled, replacedBy }, theEveningBefore)).toBe(
      "cancelled · new date 10 December",
    ),
  );
});
