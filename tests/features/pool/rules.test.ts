import { beforeEach, expect, test } from "vitest";
import { endRule } from "#app/features/pool/change-rule.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { makeRule } from "#app/features/pool/make-rule.server.ts";
import type { RuleForm } from "#app/features/pool/pool.ts";
import { findMatching } from "#app/features/pool/rules-queries.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import { getSession } from "#app/features/programme/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  guestOf,
  officeOf,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let alliance: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  alliance = await anAlliance(aiw, emsland);
});

const about: RuleForm = {
  topic: "kurzarbeit",
  host: null,
  introduction: null,
  alsoListed: false,
};
const offer = (id: string) => list(officeOf(aiw), id, { allianceId: alliance.id });
const adoptionsOf = (sessionId: string) =>
  db.adoption.findMany({ where: { sessionId, endedAt: null } });
const adoptedFacts = (sessionId: string) =>
  db.fact.findMany({
    where: { type: "session.adopted", payload: { path: ["sessionId"], equals: sessionId } },
  });

async function aRule(form: Partial<RuleForm> = {}) {
  const made = await makeRule(officeOf(emsland), { ...about, ...form });
  if (!made.ok) throw new Error(made.refusal);
  return made;
}

test("what a partner lists on the topic stands in the programme at once, introduced by the rule", async () => {
  const { id } = await aSession(aiw);
  const { ruleId } = await aRule({ introduction: "Auch für Meppen." });
  await offer(id);

  expect(await getSession(guestOf(emsland), id)).toMatchObject({
    introduction: "Auch für Meppen.",
  });
  expect(await adoptionsOf(id)).toMatchObject([{ ruleId, associationId: emsland.id }]);
  expect(await adoptedFacts(id)).toMatchObject([{ actor: "house", staffId: null }]);
});

test("a rule asks for its topic and its host only, and never for the own sessions", async () => {
  const steinfurt = await anAssociation("steinfurt");
  await db.allianceMember.create({
    data: {
      allianceId: alliance.id,
      associationId: steinfurt.id,
      joinedAt: new Date("2026-11-02"),
    },
  });
  await aRule({ topic: "kurzarbeit", host: steinfurt.slug });
  const { id } = await aSession(aiw, { alliance });
  const own = await aSession(emsland, { alliance });
  const theirs = await aSession(steinfurt, { alliance });

  expect(await adoptionsOf(id)).toEqual([]);
  expect(await adoptionsOf(own.id)).toEqual([]);
  expect(await adoptionsOf(theirs.id)).toHaveLength(1);
});

test("listed to several alliances at the same moment it is adopted exactly once", async () => {
  const others = [await anAlliance(aiw, emsland), await anAlliance(aiw, emsland)];
  const { id } = await aSession(aiw);
  await aRule();
  await aRule({ host: aiw.slug });
  await Promise.all(
    [alliance, ...others].map(({ id: allianceId }) => list(officeOf(aiw), id, { allianceId })),
  );

  expect(await adoptionsOf(id)).toHaveLength(1);
  expect(await adoptedFacts(id)).toHaveLength(1);
});

test("a listing and a rule made at the same moment never miss each other", async () => {
  const sessions = await Promise.all(Array.from({ length: 6 }, () => aSession(aiw)));
  await Promise.all([
    ...sessions.slice(0, 3).map(({ id }) => offer(id)),
    aRule({ alsoListed: true }),
    ...sessions.slice(3).map(({ id }) => offer(id)),
  ]);

  for (const { id } of sessions) expect(await adoptionsOf(id)).toHaveLength(1);
});

test("what was given up by hand stays given up, even listed anew", async () => {
  const { id } = await aSession(aiw);
  await aRule();
  await offer(id);
  await unadopt(officeOf(emsland), id);
  await unlist(officeOf(aiw), id, { allianceId: alliance.id });
  await offer(id);

  expect(await adoptionsOf(id)).toEqual([]);
  expect(await findMatching(officeOf(emsland), about)).toEqual([]);
});

test("what is listed already is adopted by choice, exactly what the preview named", async () => {
  const listed = await aSession(aiw, { alliance });
  const givenUp = await aSession(aiw, { alliance, adoptedBy: emsland });
  await unadopt(officeOf(emsland), givenUp.id);
  const preview = await findMatching(officeOf(emsland), about);
  expect(preview.map(({ id }) => id)).toEqual([listed.id]);

  const { ruleId } = await aRule();
  expect(await adoptionsOf(listed.id)).toEqual([]);
  await endRule(officeOf(emsland), ruleId);

  expect(await aRule({ alsoListed: true })).toMatchObject({ adopted: 1 });
  expect(await adoptionsOf(listed.id)).toHaveLength(1);
  expect(await adoptionsOf(givenUp.id)).toEqual([]);
});

test("an ended rule adopts nothing more, and what it adopted stays", async () => {
  const before = await aSession(aiw);
  const { ruleId } = await aRule();
  await offer(before.id);
  await endRule(officeOf(emsland), ruleId);
  const { id } = await aSession(aiw, { alliance });

  expect(await adoptionsOf(id)).toEqual([]);
  expect(await adoptionsOf(before.id)).toHaveLength(1);
});

test("the same rule twice, or one about oneself, is declined", async () => {
  await aRule();
  expect(await makeRule(officeOf(emsland), about)).toMatchObject({ refusal: "rule-exists" });
  const own = { ...about, host: emsland.slug };
  expect(await makeRule(officeOf(emsland), own)).toMatchObject({ refusal: "rule-unknown" });
});
