import { beforeEach, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import { findProgramme } from "#app/features/programme/queries.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  guestOf,
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

const aDayLater = {
  startsAt: later(theSessionStarts, 24 * 60),
  endsAt: later(theSessionEnds, 24 * 60),
};
const stored = (id: string) =>
  db.session.findUniqueOrThrow({ where: { id }, include: { engagements: true, pools: true } });
const factsOf = async (type: string, id: string) => {
  const facts = await db.fact.findMany({ where: { type }, orderBy: { id: "asc" } });
  return facts.map(({ payload }) => payload).filter((payload) => stringOf(payload).includes(id));
};
const stringOf = (payload: unknown) => JSON.stringify(payload);

test("a moved session takes its expert along and raises its revision", async () => {
  const { id } = await aSession(aiw, { expert });

  expect(await reschedule(officeOf(aiw), id, aDayLater)).toEqual({ ok: true });

  expect(await stored(id)).toMatchObject({
    revision: 1,
    ...aDayLater,
    engagements: [{ ...aDayLater, firm: true }],
  });
  expect(await factsOf("session.rescheduled", id)).toEqual([{ sessionId: id, revision: 1 }]);
});

test("the same time again is no change", async () => {
  const { id, startsAt, endsAt } = await aSession(aiw);

  expect(await reschedule(officeOf(aiw), id, { startsAt, endsAt })).toEqual({ ok: true });
  expect(await stored(id)).toMatchObject({ revision: 0 });
  expect(await factsOf("session.rescheduled", id)).toEqual([]);
});

test("nobody was told of a draft, so moving it is no new revision", async () => {
  const { id } = await aSession(aiw, { draft: true, expert });
  await reschedule(officeOf(aiw), id, aDayLater);

  expect(await stored(id)).toMatchObject({ revision: 0, ...aDayLater });
  expect(await factsOf("session.rescheduled", id)).toEqual([]);
});

test("a session does not move to where its expert is not free, and then stays as it was", async () => {
  await aSession(aiw, { expert, startsAt: aDayLater.startsAt });
  const { id } = await aSession(aiw, { expert });

  expect(await reschedule(officeOf(aiw), id, aDayLater)).toEqual({
    ok: false,
    refusal: "expert-not-free",
  });
  expect(await stored(id)).toMatchObject({ revision: 0, startsAt: theSessionStarts });
});

test("each of many changes at once gets a revision of its own", async () => {
  const { id } = await aSession(aiw, { expert });
  const moves = Array.from({ length: 5 }, (_, n) => ({
    startsAt: later(theSessionStarts, 15 * (n + 1)),
    endsAt: later(theSessionEnds, 15 * (n + 1)),
  }));

  await Promise.all(moves.map((times) => reschedule(officeOf(aiw), id, times)));

  const revisions = (await factsOf("session.rescheduled", id)).map(
    (payload) => (payload as { revision: number }).revision,
  );
  expect(revisions).toEqual([1, 2, 3, 4, 5]);
});

test("only the host moves a session, only ahead, and not once it is over", async () => {
  const { id } = await aSession(aiw);
  const emsland = await anAssociation("emsland");

  await expect(reschedule(officeOf(emsland), id, aDayLater)).rejects.toMatchObject({ status: 404 });
  const yesterday = { startsAt: later(theEveningBefore, -60), endsAt: theEveningBefore };
  expect(await reschedule(officeOf(aiw), id, yesterday)).toMatchObject({ refusal: "in-the-past" });
  expect(await reschedule(officeOf(aiw, theSessionEnds), id, aDayLater)).toMatchObject({
    refusal: "session-over",
  });
});

test("a cancelled session frees its expert and gives no seat any more", async () => {
  const { id } = await aSession(aiw, { expert });
  const other = await aSession(aiw, { expert, draft: true });

  expect(await cancel(officeOf(aiw), id, { reason: "Die Expertin ist erkrankt." })).toEqual({
    ok: true,
  });

  expect(await stored(id)).toMatchObject({
    revision: 1,
    cancelledAt: theEveningBefore,
    engagements: [{ firm: false, releasedAt: theEveningBefore }],
    pools: [{ closedAt: theEveningBefore }],
  });
  expect(await factsOf("session.cancelled", id)).toEqual([{ sessionId: id, revision: 1 }]);
  expect(await publish(officeOf(aiw), other.id)).toEqual({ ok: true });
});

test("a cancelled session names the date that takes its place", async () => {
  const { id } = await aSession(aiw);
  const replacement = await aSession(aiw, { startsAt: aDayLater.startsAt });
  await cancel(officeOf(aiw), id, { replacedById: replacement.id });

  const [cancelled] = await findProgramme(guestOf(aiw));
  expect(cancelled).toMatchObject({
    id,
    cancelledAt: theEveningBefore,
    replacedBy: { id: replacement.id, startsAt: aDayLater.startsAt },
  });
});

test("a replacement is another date of the host's own, public and to come", async () => {
  const { id } = await aSession(aiw);
  const draft = await aSession(aiw, { draft: true });
  const foreign = await aSession(await anAssociation("emsland"));
  const cancelled = await aSession(aiw);
  await cancel(officeOf(aiw), cancelled.id);

  for (const replacedById of [id, draft.id, foreign.id, cancelled.id, "nothing"])
    expect(await cancel(officeOf(aiw), id, { replacedById })).toEqual({
      ok: false,
      refusal: "replacement-gone",
    });
  expect(await stored(id)).toMatchObject({ cancelledAt: null });
});

test("what is cancelled or over cannot be cancelled or moved", async () => {
  const { id } = await aSession(aiw);
  expect(await cancel(officeOf(aiw, theSessionEnds), id)).toMatchObject({
    refusal: "session-over",
  });
  await cancel(officeOf(aiw), id);
  const refused = { ok: false, refusal: "session-cancelled" };
  expect(await cancel(officeOf(aiw), id)).toEqual(refused);
  expect(await reschedule(officeOf(aiw), id, aDayLater)).toEqual(refused);
});
