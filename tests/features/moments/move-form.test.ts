import { expect, test } from "vitest";
import { moveByForm } from "#app/features/moments/move-by-form.server.ts";
import { readTimesTyped, shownAs, typedOf } from "#app/features/moments/move-form.ts";
import { previewMove } from "#app/features/moments/move-queries.server.ts";
import { oddnessOf } from "#app/features/sessions/odd-hours.ts";
import { setPublication } from "#app/features/sessions/set-publication.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  anAssociation,
  anExpert,
  aSession,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";

const zone = "Europe/Berlin";
const session = { startsAt: theSessionStarts, endsAt: theSessionEnds };
const gezeigt = shownAs(typedOf(session, zone));
const sent = (typed: Record<string, string>) => new URLSearchParams({ gezeigt, ...typed });
const read = (typed: Record<string, string>) => readTimesTyped(sent(typed), session, zone);
const times = (start: string, end: string) => ({
  ok: true,
  times: { startsAt: new Date(start), endsAt: new Date(end) },
});

test("a day, a start and an end are what one types; what is left out stays", () => {
  expect(read({ tag: "2026-12-03", von: "14:00", bis: "15:30" })).toMatchObject(
    times("2026-12-03T13:00:00Z", "2026-12-03T14:30:00Z"),
  );
  expect(read({ tag: "2026-12-03" })).toMatchObject(
    times("2026-12-03T09:00:00Z", "2026-12-03T10:00:00Z"),
  );
});

test("a day that no calendar has is named as such, not as missing", () => {
  for (const tag of ["2027-02-30", "0999-12-01"])
    expect(read({ tag })).toMatchObject({
      ok: false,
      problems: [{ field: "tag", problem: "day-impossible" }],
    });
});

test("an end that was left as shown follows the start, one that was typed does not", () => {
  expect(read({ tag: "2026-12-01", von: "14:15", bis: "11:00" })).toMatchObject({
    typed: { von: "14:15", bis: "15:15" },
    ok: true,
  });
  expect(read({ tag: "2026-12-01", von: "14:15", bis: "14:45" })).toMatchObject({
    typed: { bis: "14:45" },
    ok: true,
  });
});

test("an end before the start is the next day's where that makes a session, else a mistake", () => {
  expect(read({ von: "22:30", bis: "00:30" })).toMatchObject(
    times("2026-12-01T21:30:00Z", "2026-12-01T23:30:00Z"),
  );
  expect(read({ von: "10:00", bis: "09:00" })).toMatchObject({
    ok: false,
    problems: [{ field: "bis", problem: "end-before-start" }],
  });
  expect(read({ tag: "31.12.", von: "", bis: "" })).toMatchObject({ ok: false });
});

test("nights, weekends and holidays are asked about once more", () => {
  const at = (start: string) => ({
    startsAt: new Date(start),
    endsAt: later(new Date(start), 60),
  });
  expect(oddnessOf(at("2026-12-02T09:00:00Z"), zone)).toBeNull();
  expect(oddnessOf(at("2026-12-02T02:00:00Z"), zone)).toBe("no-office-hour");
  expect(oddnessOf(at("2026-12-02T19:30:00Z"), zone)).toBe("no-office-hour");
  expect(oddnessOf(at("2026-12-05T09:00:00Z"), zone)).toBe("no-working-day");
  expect(oddnessOf(at("2026-12-25T09:00:00Z"), zone)).toBe("no-working-day");
});

test("where an expert is not free, the question shows when all are", async () => {
  const aiw = await anAssociation("aiw");
  const expert = await anExpert(aiw);
  const { id } = await aSession(aiw, { expert });
  const busy = later(theSessionStarts, 24 * 60);
  await aSession(aiw, { expert, startsAt: busy });

  const wish = { startsAt: busy, endsAt: later(busy, 60) };
  const { freeTimes, refusal } = await previewMove(officeOf(aiw), id, wish);

  expect(refusal).toBe("expert-not-free");
  expect(freeTimes.length).toBeGreaterThan(2);
  expect(freeTimes).not.toContainEqual(busy);
  const [free = busy] = freeTimes;
  const there = { startsAt: free, endsAt: later(free, 60) };
  expect(await previewMove(officeOf(aiw), id, there)).toMatchObject({ refusal: null });
});

test("a form changes one moment, keeps the others' distance, and names what nobody can read", async () => {
  const aiw = await anAssociation("aiw");
  const { id } = await aSession(aiw, { draft: true });
  const at = later(theEveningBefore, 60);
  await setPublication(officeOf(aiw), id, { at, allianceIds: [] });
  const form = (publication: string) => {
    const filled = new FormData();
    const typed = { intent: "move", tag: "2026-12-03", von: "10:00", bis: "11:00" };
    for (const [name, value] of Object.entries({ ...typed, "moment-publication": publication }))
      filled.set(name, value);
    return filled;
  };

  expect(await moveByForm(officeOf(aiw), id, form("bald"))).toMatchObject({
    status: 400,
    moments: { unreadable: ["publication"], values: { publication: "bald" } },
  });
  expect(await moveByForm(officeOf(aiw), id, form("2026-12-02T08:00"))).toEqual({ ok: true });
  expect(await db.session.findUnique({ where: { id } })).toMatchObject({
    publishAt: new Date("2026-12-02T07:00:00Z"),
    startsAt: new Date("2026-12-03T09:00:00Z"),
  });
});
