import { beforeEach, expect, test } from "vitest";
import { endLending } from "#app/features/experts/end-lending.server.ts";
import { lend } from "#app/features/experts/lend.server.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import { findProgramme } from "#app/features/programme/queries.server.ts";
import { plan } from "#app/features/sessions/plan.server.ts";
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
let emsland: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
});

const hour = { startsAt: theSessionStarts, endsAt: theSessionEnds };
const aPlan = { topicSlug: "kurzarbeit", title: "Kurzarbeit", seats: 12, ...hour };

test("a draft has its seats already, and nobody sees it before it is published", async () => {
  const { id } = await aSession(aiw, { draft: true, seats: 30 });

  expect(await db.seatPool.findMany({ where: { sessionId: id } })).toMatchObject([
    { associationId: null, limit: 30, taken: 0, waiting: 0, nextTicket: 1 },
  ]);
  expect(await findProgramme(guestOf(aiw))).toEqual([]);
  expect(await publish(officeOf(aiw), id)).toEqual({ ok: true });
  expect(await findProgramme(guestOf(aiw))).toMatchObject([{ id }]);
});

test("an expert may be pencilled in twice, but promised once", async () => {
  const expert = await anExpert(aiw);
  const first = await aSession(aiw, { draft: true, expert });
  const second = await aSession(aiw, {
    draft: true,
    expert,
    startsAt: later(theSessionStarts, 59),
  });

  expect(await publish(officeOf(aiw), first.id)).toEqual({ ok: true });
  expect(await publish(officeOf(aiw), second.id)).toEqual({
    ok: false,
    refusal: "expert-not-free",
  });
  const refused = await db.session.findUniqueOrThrow({ where: { id: second.id } });
  expect(refused.publishedAt).toBeNull();
});

test("one hour may follow right after the other", async () => {
  const expert = await anExpert(aiw);
  await aSession(aiw, { expert });
  const next = await aSession(aiw, { draft: true, expert, startsAt: theSessionEnds });

  expect(await publish(officeOf(aiw), next.id)).toEqual({ ok: true });
});

test("of many publications at once that want the same experts, one gets them", async () => {
  const pair = [await anExpert(aiw), await anExpert(aiw)];
  const drafts = [];
  for (let n = 0; n < 8; n++) {
    const experts = n % 2 ? pair : pair.toReversed();
    drafts.push(await aSession(aiw, { draft: true, experts }));
  }

  const outcomes = await Promise.all(drafts.map(({ id }) => publish(officeOf(aiw), id)));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("the exclusion constraint stands in the database", async () => {
  const found = await db.$queryRaw`
    SELECT contype::text AS kind, pg_get_constraintdef(oid) AS rule FROM pg_constraint
    WHERE conname = 'Engagement_one_place_at_a_time'`;
  expect(found).toMatchObject([
    { kind: "x", rule: expect.stringMatching(/"expertId" WITH =.*&&.*WHERE \(firm\)/) },
  ]);
});

test("an expert is engaged by home, and by others only while lent", async () => {
  await aSession(aiw);
  const expert = await anExpert(aiw);
  const withExpert = { ...aPlan, expertIds: [expert.id] };
  const refused = { ok: false, refusal: "expert-not-lent" };

  expect(await plan(officeOf(emsland), withExpert)).toEqual(refused);
  expect(await db.session.count({ where: { hostId: emsland.id } })).toBe(0);
  await lend(officeOf(aiw), expert.id, { associationId: emsland.id });
  const draft = await plan(officeOf(emsland), withExpert);
  expect(draft).toMatchObject({ ok: true });
  await endLending(officeOf(aiw), expert.id, { associationId: emsland.id });
  expect(await plan(officeOf(emsland), withExpert)).toEqual(refused);
  expect(draft.ok && (await publish(officeOf(emsland), draft.sessionId))).toEqual(refused);
});

test("nothing is planned in the past or on a topic nobody knows", async () => {
  expect(await plan(officeOf(aiw, theSessionStarts), aPlan)).toMatchObject({
    refusal: "in-the-past",
  });
  expect(await plan(officeOf(aiw), { ...aPlan, topicSlug: "angeln" })).toMatchObject({
    refusal: "topic-unknown",
  });
});

test("only the host publishes, once, and not after the end", async () => {
  const { id } = await aSession(aiw, { draft: true });

  await expect(publish(officeOf(emsland), id)).rejects.toMatchObject({ status: 404 });
  expect(await publish(officeOf(aiw, theSessionEnds), id)).toMatchObject({
    refusal: "session-over",
  });
  expect(await publish(officeOf(aiw, theEveningBefore), id)).toEqual({ ok: true });
  expect(await publish(officeOf(aiw), id)).toMatchObject({ refusal: "already-published" });
});
