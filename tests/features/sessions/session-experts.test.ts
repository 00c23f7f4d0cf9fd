import { beforeEach, expect, test } from "vitest";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { discard } from "#app/features/sessions/discard.server.ts";
import { engageExpert, releaseExpert } from "#app/features/sessions/session-experts.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let expert: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  expert = await anExpert(aiw);
});

const engagement = (sessionId: string) =>
  db.engagement.findFirstOrThrow({ where: { sessionId, expertId: expert.id } });

const lettersTo = async (recipientId: string) => {
  while ((await hearFacts(100)) > 0);
  const rows = await db.delivery.findMany({ where: { recipientId }, orderBy: { seq: "asc" } });
  return rows.map(({ template }) => template);
};

test("an expert asked in addition is promised to a public session and invited", async () => {
  const { id } = await aSession(aiw);
  await lettersTo("nobody");

  expect(await engageExpert(officeOf(aiw), id, expert.id)).toEqual({ ok: true });

  const row = await engagement(id);
  expect(row).toMatchObject({ firm: true, releasedAt: null });
  expect(await lettersTo(row.id)).toEqual(["expert-invited"]);
});

test("who is elsewhere is not free; for a draft they are pencilled in all the same", async () => {
  await aSession(aiw, { expert });
  const [open, draft] = [await aSession(aiw), await aSession(aiw, { draft: true })];

  expect(await engageExpert(officeOf(aiw), open.id, expert.id)).toEqual({
    ok: false,
    refusal: "expert-not-free",
  });
  expect(await engageExpert(officeOf(aiw), draft.id, expert.id)).toEqual({ ok: true });
  expect(await engagement(draft.id)).toMatchObject({ firm: false });
});

test("nobody is asked who is not lent", async () => {
  const other = await anExpert(await anAssociation("emsland"));
  const { id } = await aSession(aiw);
  expect(await engageExpert(officeOf(aiw), id, other.id)).toMatchObject({
    refusal: "expert-not-lent",
  });
});

test("who is taken out hears it, loses their link, and is free for others", async () => {
  const { id } = await aSession(aiw, { expert });
  const before = await engagement(id);

  expect(await releaseExpert(officeOf(aiw), id, before.id)).toEqual({ ok: true });

  const after = await engagement(id);
  expect(after).toMatchObject({ firm: false, releasedAt: theEveningBefore });
  expect(after.linkGeneration).toBe(before.linkGeneration + 1);
  expect(await lettersTo(before.id)).toEqual(["expert-invited", "expert-released"]);
  const other = await aSession(aiw);
  expect(await engageExpert(officeOf(aiw), other.id, expert.id)).toEqual({ ok: true });
});

test("who is asked again after their end was told gets a calendar entry of their own", async () => {
  const { id } = await aSession(aiw, { expert });
  const first = await engagement(id);
  await releaseExpert(officeOf(aiw), id, first.id);
  await engageExpert(officeOf(aiw, later(theEveningBefore, 5)), id, expert.id);

  const again = await engagement(id);
  expect(again).toMatchObject({ id: first.id, firm: true, requestedSequence: null });
  expect(again.uid).not.toBe(first.uid);

  await releaseExpert(officeOf(aiw, later(theEveningBefore, 10)), id, first.id);
  await engageExpert(officeOf(aiw, later(theEveningBefore, 10.1)), id, expert.id);
  expect(await engagement(id)).toMatchObject({ uid: again.uid });
});

test("a draft is thrown away with its seats and experts, a public session is not", async () => {
  const { id } = await aSession(aiw, { draft: true, expert });
  expect(await discard(officeOf(aiw), id)).toEqual({ ok: true });
  expect(await db.session.count({ where: { id } })).toBe(0);

  const open = await aSession(aiw);
  expect(await discard(officeOf(aiw), open.id)).toMatchObject({ refusal: "already-published" });
});
