import { beforeEach, expect, test } from "vitest";
import { answerLending } from "#app/features/experts/answer-lending.server.ts";
import { askLending, revokeLendingRequest } from "#app/features/experts/ask-lending.server.ts";
import { lend } from "#app/features/experts/lend.server.ts";
import { requestLives } from "#app/features/experts/lending.ts";
import { lendingRequestBehind, lendingToken } from "#app/features/experts/lending-links.server.ts";
import { findOpenLendingRequests } from "#app/features/experts/lending-queries.server.ts";
import { pauseExpert } from "#app/features/experts/pause-expert.server.ts";
import { onBenchOf } from "#app/features/experts/visibility.server.ts";
import { changeRole } from "#app/features/identity/change-role.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { tokenFor } from "#app/platform/secrets.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let expert: { id: string };
const message = "Eine Sprechstunde im Januar, etwa 60 Betriebe.";

beforeEach(async () => {
  [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
  await anAlliance(aiw, emsland);
  expert = await anExpert(aiw);
});

async function asked() {
  const outcome = await askLending(officeOf(emsland), expert.id, { message });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return db.lendingRequest.findFirstOrThrow({ where: { expertId: expert.id, revokedAt: null } });
}

const isLent = async () =>
  (await db.expert.count({ where: { id: expert.id, ...onBenchOf({ association: emsland }) } })) > 0;

const factsOf = async () => {
  const facts = await db.fact.findMany({ orderBy: { id: "asc" } });
  return facts
    .filter(({ payload }) => (payload as { expertId?: string }).expertId === expert.id)
    .map(({ type }) => type);
};

async function someone(association: Association, role: "owner" | "planner" | "moderator") {
  const entry = { email: `${newShortId()}@example.org`, name: "Büro", role };
  return (await enterStaff(officeOf(association), entry)).staffId;
}

const open = { now: theEveningBefore, locale: "de" } as const;

test("a partner asks once, home says yes, and the expert sits on the partner's bench", async () => {
  const request = await asked();
  await asked();
  expect(await db.lendingRequest.count({ where: { expertId: expert.id } })).toBe(1);
  expect(await findOpenLendingRequests(officeOf(aiw))).toMatchObject([
    { id: request.id, message, association: { name: emsland.name } },
  ]);
  expect(await answerLending(officeOf(aiw), request.id, { isGranted: true })).toEqual({ ok: true });
  expect(await isLent()).toBe(true);
  expect(await findOpenLendingRequests(officeOf(aiw))).toEqual([]);
  expect(await factsOf()).toEqual([
    "expert.introduced",
    "expert.lending-asked",
    "expert.lent",
    "expert.lending-granted",
  ]);
});

test("of two who answer at once the first counts, and the other is told", async () => {
  for (let round = 0; round < 5; round += 1) {
    expert = await anExpert(aiw);
    const { id } = await asked();
    const answers = await Promise.all(
      [true, false].map((isGranted) => answerLending(officeOf(aiw), id, { isGranted })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: "request-answered" });
    expect(await isLent()).toBe(answers[0]?.ok);
  }
});

test("a request that was taken back or is too old is answered no more", async () => {
  const { id } = await asked();
  await revokeLendingRequest(officeOf(emsland), id);
  const over = { ok: false, refusal: "request-over" };
  expect(await answerLending(officeOf(aiw), id, { isGranted: true })).toEqual(over);
  const again = await asked();
  const late = officeOf(aiw, later(theEveningBefore, requestLives / 60_000));
  expect(await answerLending(late, again.id, { isGranted: true })).toEqual(over);
  expect(await isLent()).toBe(false);
});

test("who has left the alliance meanwhile is lent nothing", async () => {
  const { id } = await asked();
  await db.allianceMember.updateMany({
    where: { associationId: emsland.id },
    data: { leftAt: theEveningBefore },
  });
  expect(await answerLending(officeOf(aiw), id, { isGranted: true })).toMatchObject({
    refusal: "not-a-partner",
  });
  await expect(askLending(officeOf(emsland), expert.id, { message })).rejects.toMatchObject({
    status: 404,
  });
});

test("lending without being asked answers an open request, and nobody asks for who pauses", async () => {
  const { id } = await asked();
  await lend(officeOf(aiw), expert.id, { associationId: emsland.id });
  expect(await db.lendingRequest.findUnique({ where: { id } })).toMatchObject({ isGranted: true });
  expert = await anExpert(aiw);
  await pauseExpert(officeOf(aiw), expert.id);
  expect(await askLending(officeOf(emsland), expert.id, { message })).toMatchObject({
    refusal: "expert-pauses",
  });
});

test("the link answers in the name of who holds it, as long as they may plan", async () => {
  const { id } = await asked();
  const planner = await someone(aiw, "planner");
  const behind = await lendingRequestBehind(open, lendingToken(id, planner));
  expect(behind).toMatchObject({ state: "open", scope: { association: { id: aiw.id } } });
  expect(await answerLending(behind?.scope as Scope, id, { isGranted: false })).toEqual({
    ok: true,
  });
  const fact = await db.fact.findFirstOrThrow({
    where: { type: "expert.lending-declined", staffId: planner },
  });
  expect(fact.actor).toBe("staff");

  await someone(aiw, "owner");
  await changeRole(officeOf(aiw), planner, "moderator");
  expect(await lendingRequestBehind(open, lendingToken(id, planner))).toBeNull();
});

test("no other link opens it: not forged, not another person's, not of another purpose", async () => {
  const { id } = await asked();
  const [planner, stranger] = [await someone(aiw, "planner"), await someone(emsland, "owner")];
  const token = lendingToken(id, planner);
  for (const wrong of [
    `${token}x`,
    token.replace(planner, stranger),
    lendingToken(id, stranger),
    tokenFor("staff-invitation", `${id}~${planner}`, 0),
    id,
    "",
  ])
    expect(await lendingRequestBehind(open, wrong)).toBeNull();
});
