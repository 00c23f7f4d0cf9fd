import { beforeEach, expect, test } from "vitest";
import { pauseExpert } from "#app/features/experts/pause-expert.server.ts";
import { onBenchOf } from "#app/features/experts/visibility.server.ts";
import { eraseAgain } from "#app/features/privacy/erase-again.server.ts";
import { expireExperts } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  later,
  officeOf,
  theEveningBefore,
  theSessionStarts,
} from "#tests/support/cast.ts";

const name = "Xaverine Quittenbaum";
const now = theEveningBefore;
const aYearOn = new Date("2027-12-31T18:00:00Z");
let aiw: Association;
let expertId: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  ({ id: expertId } = await anExpert(aiw, name));
  await aSession(aiw, { expert: { id: expertId } });
});

const row = () => db.expert.findUniqueOrThrow({ where: { id: expertId } });
const named = async () => (await row()).name === name;
const expireAll = async (at: Date) => {
  while ((await expireExperts({ now: at }, 100)) === 100);
};

test("Meine Daten names an expert with purpose and expiry", async () => {
  const { email } = await row();
  expect((await getOwnData({ now }, email)).experts).toMatchObject([
    {
      ...{ name, email, keptBy: aiw.name },
      purpose: expect.stringContaining("expert"),
      kept: expect.stringContaining("12 months"),
    },
  ]);
});

test("on the bench an expert's details stay; off it they end a year after the last engagement", async () => {
  await expireAll(aYearOn);
  expect(await named()).toBe(true);

  await pauseExpert(officeOf(aiw), expertId);
  const { endsAt } = await db.engagement.findFirstOrThrow({ where: { expertId } });
  expect(endsAt.getTime()).toBeGreaterThan(theSessionStarts.getTime());
  const ends = new Date(endsAt);
  ends.setUTCFullYear(ends.getUTCFullYear() + 1);
  await expireAll(later(ends, -1));
  expect(await named()).toBe(true);
  await expireAll(ends);
  expect(await row()).toMatchObject({ email: expertId, erasedAt: ends });
  expect(await named()).toBe(false);
  const bench = await db.expert.findMany({ where: onBenchOf(officeOf(aiw)) });
  expect(bench.map(({ id }) => id)).not.toContain(expertId);
});

test("a restore blanks again the expert whom it brings back", async () => {
  const { email, nameEn } = await row();
  await pauseExpert(officeOf(aiw), expertId);
  await expireAll(aYearOn);
  const back = { name, nameEn, email, erasedAt: null, pausedAt: null };
  await db.expert.update({ where: { id: expertId }, data: back });

  await eraseAgain(aYearOn);
  expect(await row()).toMatchObject({ email: expertId, erasedAt: aYearOn });
});
