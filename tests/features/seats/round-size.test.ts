import { beforeEach, expect, test } from "vitest";
import { readPlan } from "#app/features/planning/read-plan.ts";
import { startPlanning } from "#app/features/planning/starting.server.ts";
import { changeSeats } from "#app/features/seats/change-seats.server.ts";
import { seatsByForm } from "#app/features/seats/seats-by-form.server.ts";
import { getSeatsPage } from "#app/features/seats/seats-page.server.ts";
import { previewSeats } from "#app/features/seats/seats-queries.server.ts";
import { edit } from "#app/features/sessions/edit.server.ts";
import { getWords } from "#app/features/sessions/editing-queries.server.ts";
import { plan } from "#app/features/sessions/plan.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  later,
  officeOf,
  theEveningBefore,
  theSessionStarts,
} from "#tests/support/cast.ts";

let aiw: Association;
const tooLarge = { ok: false, refusal: "round-too-large" };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
});

test("a round of more than sixteen is not planned, and the field of the seats says why", async () => {
  const start = await startPlanning(officeOf(aiw), new URLSearchParams());
  const typed = { ...start, topic: ["kurzarbeit"], title: ["Kurzarbeit"], format: ["round"] };
  const read = (seats: string) =>
    readPlan({ ...typed, seats: [seats] }, { zone: "Europe/Berlin", now: theEveningBefore });
  expect(read("17")).toEqual({ ok: false, problems: { seats: "round-too-large" } });
  expect(read("16").ok).toBe(true);
  const planned = { title: "Kurzarbeit", startsAt: theSessionStarts, seats: 17 };
  const times = { topicSlug: "kurzarbeit", endsAt: later(theSessionStarts, 60) };
  await aSession(aiw);
  const wish = { ...planned, ...times, format: "round" } as const;
  await expect(plan(officeOf(aiw), wish)).rejects.toThrow(/at most 16 seats/);
});

test("a lecture of more than sixteen does not become a round", async () => {
  const { id } = await aSession(aiw, { seats: 17 });
  const { words, edition } = await getWords(officeOf(aiw), id);
  expect(await edit(officeOf(aiw), id, { ...words, format: "round" }, edition)).toEqual(tooLarge);
  await changeSeats(officeOf(aiw), id, 16);
  expect(await edit(officeOf(aiw), id, { ...words, format: "round" }, edition)).toMatchObject({
    ok: true,
  });
});

test("a round gets no seventeenth seat, and the field says why", async () => {
  const { id } = await aSession(aiw, { seats: 8, format: "round" });
  expect(await changeSeats(officeOf(aiw), id, 17)).toEqual(tooLarge);
  expect((await previewSeats(officeOf(aiw), id, 17)).refusal).toBe("round-too-large");
  const form = new FormData();
  form.set("plaetze", "17");
  expect(await seatsByForm(officeOf(aiw), id, form)).toMatchObject({
    status: 400,
    problems: [{ field: "plaetze", problem: "round-too-large" }],
  });
  expect(await changeSeats(officeOf(aiw), id, 16)).toEqual({ ok: true });
});

test("a round that has more from earlier keeps running, may shrink, and its desk says so", async () => {
  const { id } = await aSession(aiw, { seats: 30 });
  await db.session.update({ where: { id }, data: { format: "round" } });
  const asked = new URLSearchParams();
  expect((await getSeatsPage(officeOf(aiw), id, asked)).isTooLarge).toBe(true);
  const { words, edition } = await getWords(officeOf(aiw), id);
  expect(await edit(officeOf(aiw), id, { ...words, title: "Runde" }, edition)).toMatchObject({
    ok: true,
  });
  expect(await changeSeats(officeOf(aiw), id, 20)).toEqual({ ok: true });
  expect(await changeSeats(officeOf(aiw), id, 21)).toEqual(tooLarge);
});
