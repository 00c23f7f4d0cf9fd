import { beforeEach, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";

let aiw: Association;
let expert: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  expert = await anExpert(aiw);
});

const asPlanned = { startsAt: theSessionStarts, endsAt: theSessionEnds };
const hoursLater = (hours: number) => ({
  startsAt: later(theSessionStarts, hours * 60),
  endsAt: later(theSessionEnds, hours * 60),
});
const seconds = (after: number) => officeOf(aiw, later(theEveningBefore, after / 60));
const stored = (id: string) =>
  db.session.findUniqueOrThrow({ where: { id }, include: { engagements: true, pools: true } });
const tooLate = { ok: false, refusal: "too-late-to-undo" };

test("a move is taken back within 20 seconds, with the expert, as a change of its own", async () => {
  const { id } = await aSession(aiw, { expert });
  await reschedule(seconds(0), id, hoursLater(2));

  expect(await undoChange(seconds(19), id)).toEqual({ ok: true });

  expect(await stored(id)).toMatchObject({
    revision: 2,
    ...asPlanned,
    engagements: [{ ...asPlanned, firm: true }],
  });
  const facts = await db.fact.findMany({ where: { type: "session.change-undone" } });
  expect(facts.map(({ payload }) => payload)).toContainEqual({ sessionId: id, revision: 2 });
});

test("a cancellation is taken back: experts are promised again and seats are given again", async () => {
  const { id } = await aSession(aiw, { expert });
  await cancel(seconds(0), id, { reason: "Die Expertin ist erkrankt." });

  expect(await undoChange(seconds(10), id)).toEqual({ ok: true });

  expect(await stored(id)).toMatchObject({
    revision: 2,
    cancelledAt: null,
    cancelReason: null,
    engagements: [{ firm: true, releasedAt: null }],
    pools: [{ closedAt: null }],
  });
});

test("after 20 seconds the mails are on their way, and nothing is undone twice", async () => {
  const { id } = await aSession(aiw);
  expect(await undoChange(seconds(0), id)).toEqual(tooLate);
  await reschedule(seconds(0), id, hoursLater(2));
  expect(await undoChange(seconds(20), id)).toEqual(tooLate);
  expect(await stored(id)).toMatchObject({ revision: 1, ...hoursLater(2) });

  await reschedule(seconds(60), id, hoursLater(3));
  await undoChange(seconds(61), id);
  expect(await undoChange(seconds(62), id)).toEqual(tooLate);
});

test("two changes are taken back one after the other, the newer first", async () => {
  const { id } = await aSession(aiw);
  await reschedule(seconds(0), id, hoursLater(2));
  await cancel(seconds(5), id);

  await undoChange(seconds(6), id);
  expect(await stored(id)).toMatchObject({ cancelledAt: null, ...hoursLater(2) });
  await undoChange(seconds(7), id);
  expect(await stored(id)).toMatchObject({ revision: 4, ...asPlanned });
});

test("an expert who was engaged elsewhere meanwhile stays there", async () => {
  const { id } = await aSession(aiw, { expert });
  await cancel(seconds(0), id);
  await aSession(aiw, { expert });

  expect(await undoChange(seconds(10), id)).toEqual({ ok: false, refusal: "expert-not-free" });
  expect(await stored(id)).toMatchObject({ revision: 1, cancelledAt: theEveningBefore });
});

test("only the host takes a change back", async () => {
  const { id } = await aSession(aiw);
  await reschedule(seconds(0), id, hoursLater(2));
  const emsland = officeOf(await anAssociation("emsland"));

  await expect(undoChange(emsland, id)).rejects.toMatchObject({ status: 404 });
});
