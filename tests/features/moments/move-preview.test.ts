import { beforeEach, expect, test } from "vitest";
import { previewMove } from "#app/features/moments/move-queries.server.ts";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { countsShown } from "#app/features/sessions/counts-shown.ts";
import { findUndo } from "#app/features/sessions/find-undo.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let expert: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  expert = await anExpert(aiw);
});

const anHourLater = { startsAt: later(theSessionStarts, 60), endsAt: later(theSessionEnds, 60) };

async function signUps(sessionId: string, through: Association, count: number, from = 0) {
  for (let n = from; n < from + count; n++) await register(guestOf(through), sessionId, guest(n));
}

test("the question counts who gets a new invitation, and who else is told, at every association", async () => {
  const { id } = await aSession(aiw, { seats: 12, adoptedBy: emsland, expert });
  await signUps(id, aiw, 4);
  await signUps(id, emsland, 10, 4);

  const preview = await previewMove(officeOf(aiw), id, anHourLater);

  expect(preview.people).toEqual({
    total: 14,
    reached: 14,
    unreached: { own: [], others: 0 },
    invited: 12,
    associations: 2,
    byAssociation: [
      { associationId: aiw.id, name: aiw.shortName, people: 4 },
      { associationId: emsland.id, name: emsland.shortName, people: 10 },
    ],
  });
  expect(preview).toMatchObject({ changes: true, refusal: null, offices: 1, to: anHourLater });
  expect(preview.experts).toEqual([{ name: expect.any(String), isFree: true }]);
});

test("what the question said is what the mails then do", async () => {
  const { id } = await aSession(aiw, { seats: 3, adoptedBy: emsland });
  await signUps(id, aiw, 5);
  const { people } = await previewMove(officeOf(aiw), id, anHourLater);
  await reschedule(officeOf(aiw), id, anHourLater);

  const told = await db.registration.findMany({ where: { sessionId: id } });
  expect(people.total).toBe(told.length);
  expect(people.invited).toBe(told.filter(({ status }) => status === "seated").length);
});

test("an expert who is elsewhere is not free, and the question does not say where", async () => {
  await aSession(aiw, { expert, startsAt: anHourLater.startsAt, title: "Ganz woanders" });
  const { id } = await aSession(aiw, { expert });

  const preview = await previewMove(officeOf(aiw), id, anHourLater);

  expect(preview.refusal).toBe("expert-not-free");
  expect(preview.experts).toMatchObject([{ isFree: false }]);
  expect(JSON.stringify(preview)).not.toContain("woanders");
  expect(await reschedule(officeOf(aiw), id, anHourLater)).toMatchObject({
    refusal: preview.refusal,
  });
});

test("a draft is moved although its expert is not free, and nobody is told", async () => {
  await aSession(aiw, { expert, startsAt: anHourLater.startsAt });
  const { id } = await aSession(aiw, { expert, draft: true });

  expect(await previewMove(officeOf(aiw), id, anHourLater)).toMatchObject({
    isPublic: false,
    refusal: null,
    people: { total: 0 },
  });
});

test("the same times change nothing; the past and a session that is over are refused", async () => {
  const { id, startsAt, endsAt } = await aSession(aiw);
  expect(await previewMove(officeOf(aiw), id, { startsAt, endsAt })).toMatchObject({
    changes: false,
  });
  const past = { startsAt: later(theEveningBefore, -60), endsAt: theEveningBefore };
  expect(await previewMove(officeOf(aiw), id, past)).toMatchObject({ refusal: "in-the-past" });
  const after = officeOf(aiw, theSessionEnds);
  expect(await previewMove(after, id, anHourLater)).toMatchObject({ refusal: "session-over" });
});

test("a change may be taken back for 20 seconds", async () => {
  const { id } = await aSession(aiw);
  expect(await findUndo(officeOf(aiw), id)).toBeNull();
  await reschedule(officeOf(aiw), id, anHourLater);

  const after = (seconds: number) => officeOf(aiw, later(theEveningBefore, seconds / 60));
  expect(await findUndo(after(5), id)).toEqual({
    ...{ kind: "rescheduled", secondsLeft: 15, keepSeat: 0 },
  });
  expect(await findUndo(after(20), id)).toBeNull();
});

test("fewer than five of another association are not told apart, by no difference either", () => {
  const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => ({ associationId: id, name: id }));
  const shown = (...counts: [typeof a, number][]) =>
    countsShown(
      counts.map(([one, people]) => ({ ...(one as NonNullable<typeof a>), people })),
      "a",
    )?.map(({ people }) => people) ?? null;

  expect(shown([a, 2], [b, 5], [c, 9])).toEqual([2, 5, 9]);
  expect(shown([a, 2], [b, 3], [c, 9], [d, 40])).toEqual([2, null, null, 40]);
  expect(shown([a, 2], [b, 1], [c, 1], [d, 40])).toEqual([2, null, null, null]);
  expect(shown([a, 2], [b, 3])).toBeNull();
  expect(shown([a, 2])).toEqual([2]);
});
