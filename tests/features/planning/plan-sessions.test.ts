import { beforeEach, expect, test } from "vitest";
import { startingImprint } from "#app/features/alliance/starting-texts.ts";
import { planSessions } from "#app/features/planning/plan-sessions.server.ts";
import { publishDue } from "#app/features/planning/publish-due.server.ts";
import { readPlan } from "#app/features/planning/read-plan.ts";
import { startPlanning } from "#app/features/planning/starting.server.ts";
import { findProgramme, getSession } from "#app/features/programme/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  aSession,
  guestOf,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let alliance: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  alliance = await anAlliance(aiw, emsland);
  await aSession(emsland, { draft: true });
});

/** What the form begins with, and what somebody has typed into it. */
async function typing(typed: Record<string, string[]> = {}) {
  const start = await startPlanning(officeOf(aiw), new URLSearchParams());
  return { ...start, topic: ["kurzarbeit"], title: ["Kurzarbeit Schritt für Schritt"], ...typed };
}

const here = { zone: "Europe/Berlin", now: theEveningBefore };
const unsaved = () => ({ id: newShortId(), edition: 0 });

async function planned(typed: Record<string, string[]> = {}, held = unsaved()) {
  const reading = readPlan(await typing(typed), here);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return planSessions(officeOf(aiw), held, reading.plan);
}

test("with the placeholder imprint nothing is planned, now or for later", async () => {
  await db.association.update({ where: { id: aiw.id }, data: { imprint: startingImprint(aiw) } });
  const later = { publish: ["later"], publishDay: ["2026-12-01"], publishTime: ["08:00"] };

  for (const typed of [{}, later])
    expect(await planned(typed)).toEqual({ ok: false, refusal: "imprint-missing" });
  expect(await db.session.count({ where: { hostId: aiw.id } })).toBe(0);
});

test("only the title has no default", async () => {
  const start = await startPlanning(officeOf(aiw), new URLSearchParams());
  const reading = readPlan({ ...start, topic: ["kurzarbeit"] }, here);

  expect(reading).toEqual({ ok: false, problems: { title: "title-missing" } });
  expect(start).toMatchObject({
    day: ["2026-12-02"],
    from: ["10:00"],
    to: ["11:00"],
    seats: ["50"],
    alliance: [alliance.id],
    publish: ["now"],
  });
});

test("one step plans, publishes and lists; the partner may adopt", async () => {
  const outcome = await planned();

  expect(outcome).toMatchObject({ ok: true });
  const sessions = await findProgramme(guestOf(aiw));
  expect(sessions).toMatchObject([{ title: "Kurzarbeit Schritt für Schritt" }]);
  expect(await db.listing.count({ where: { sessionId: sessions[0]?.id } })).toBe(1);
});

test("sent twice at once, it stands once", async () => {
  const held = unsaved();

  const outcomes = await Promise.all([planned({}, held), planned({}, held), planned({}, held)]);

  expect(outcomes).toEqual(Array(3).fill({ ok: true, sessionId: held.id }));
  expect(await db.session.count({ where: { hostId: aiw.id } })).toBe(1);
});

test("kept seats are contingents from the first moment", async () => {
  const outcome = await planned({ seats: ["50"], keptFor: [emsland.id], kept: ["20"] });
  const sessionId = outcome.ok ? outcome.sessionId : "";

  const pools = await db.seatPool.findMany({ where: { sessionId }, orderBy: { limit: "asc" } });
  expect(pools).toMatchObject([
    { associationId: emsland.id, limit: 20, releasesAt: new Date("2026-11-30T09:00:00Z") },
    { associationId: null, limit: 30, contingents: 1 },
  ]);
});

test("of two who want the same expert at once one is told, and nothing of theirs is left behind", async () => {
  const expert = await anExpert(aiw);
  const typed = { expert: [expert.id], day: ["2026-12-02", "2026-12-03"] };
  const twice = { ...typed, from: ["10:00", "10:00"], to: ["11:00", "11:00"] };

  const outcomes = await Promise.all([planned(twice), planned(twice)]);

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: "expert-not-free" });
  expect(await db.session.count({ where: { hostId: aiw.id } })).toBe(2);
  expect(await db.series.count({ where: { hostId: aiw.id } })).toBe(1);
});

test("what is set for later promises its expert now, and publishes itself then, listed", async () => {
  const expert = await anExpert(aiw);
  const later9 = { publish: ["later"], publishDay: ["2026-12-01"], publishTime: ["09:00"] };
  const outcome = await planned({ expert: [expert.id], ...later9 });
  const id = outcome.ok ? outcome.sessionId : "";

  expect(await findProgramme(guestOf(aiw))).toEqual([]);
  expect(await planned({ expert: [expert.id] })).toMatchObject({ refusal: "expert-not-free" });
  expect(await publishDue({ now: new Date("2026-12-01T07:59:59Z") })).toBe(0);
  const nine = { now: new Date("2026-12-01T08:00:00Z") };
  const times = await Promise.all([publishDue(nine), publishDue(nine)]);

  expect(times.reduce((a, b) => a + b)).toBe(1);
  expect(await db.session.findUnique({ where: { id } })).toMatchObject({
    publishedAt: nine.now,
    publishAt: null,
  });
  expect(await db.listing.count({ where: { sessionId: id } })).toBe(1);
  const told = { type: "session.published", payload: { path: ["sessionId"], equals: id } };
  expect(await db.fact.count({ where: told })).toBe(1);
});

test("a copy has the words of a partner's session, and none of its people or settings", async () => {
  const { id } = await aSession(emsland, { title: "Logistik im Winter", seats: 7 });

  const copy = await startPlanning(officeOf(aiw), new URLSearchParams({ kopie: id }));

  expect(copy).toMatchObject({ title: ["Logistik im Winter"], seats: ["50"] });
  expect(copy.expert).toBeUndefined();
  const draft = await aSession(emsland, { draft: true });
  const asked = startPlanning(officeOf(aiw), new URLSearchParams({ kopie: draft.id }));
  await expect(asked).rejects.toMatchObject({ status: 404 });
});

test("what cannot be is named beside its field", async () => {
  const wrong = async (typed: Record<string, string[]>) => {
    const reading = readPlan(await typing(typed), here);
    return reading.ok ? null : reading.problems;
  };
  expect(await wrong({ day: ["2026-11-30"], from: ["10:00"], to: ["11:00"] })).toEqual({
    "day-0": "in-the-past",
  });
  expect(await wrong({ to: ["09:00"] })).toEqual({ "to-0": "ends-before-start" });
  expect(await wrong({ day: ["2027-03-28"], from: ["02:30"], to: ["04:00"] })).toEqual({
    "from-0": "time-skipped",
  });
  expect(await wrong({ day: ["morgen"] })).toEqual({ "day-0": "day-missing" });
  for (const day of ["2027-02-30", "0999-12-01"])
    expect(await wrong({ day: [day] })).toEqual({ "day-0": "day-impossible" });
  expect(await wrong({ seats: ["viele"] })).toEqual({ seats: "seats-malformed" });
  expect(await wrong({ keptFor: ["x"], kept: ["51"] })).toEqual({ "kept-0": "kept-too-many" });
  expect(await wrong({ fallbackUrl: ["meet.example.org"] })).toEqual({
    fallbackUrl: "url-malformed",
  });
  const late = { publish: ["later"], publishDay: ["2026-12-02"], publishTime: ["10:00"] };
  expect(await wrong(late)).toEqual({ publishDay: "publish-too-late" });
});

test("a round is planned as one, with its questions and its chat as chosen; a copy begins alike", async () => {
  const chosen = { format: ["round"], questions: ["at-once"], chat: ["off"] };
  const tooMany = readPlan(await typing({ ...chosen, seats: ["17"] }), here);
  expect(tooMany).toEqual({ ok: false, problems: { seats: "round-too-large" } });
  const outcome = await planned({ ...chosen, seats: ["16"] });
  const id = (outcome.ok && outcome.sessionId) || "";
  expect(await db.session.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ format: "round", questionsAtOnce: true, chatOpen: false },
  });
  expect(await startPlanning(officeOf(aiw), new URLSearchParams({ kopie: id }))).toMatchObject(
    chosen,
  );
});

test("a recording that is announced at planning is told on every date's page; a copy carries it", async () => {
  const dates = { day: ["2026-12-02", "2026-12-09"], from: ["10:00", "10:00"] };
  const outcome = await planned({ ...dates, to: ["11:00", "11:00"], recording: ["announced"] });
  const id = (outcome.ok && outcome.sessionId) || "";

  const pages = await db.session.findMany({ where: { hostId: aiw.id }, select: { id: true } });
  expect(pages).toHaveLength(2);
  for (const page of pages)
    expect(await getSession(guestOf(aiw), page.id)).toMatchObject({ isToBeRecorded: true });
  for (const like of ["kopie", "reihe", "zweitertermin"])
    expect(await startPlanning(officeOf(aiw), new URLSearchParams({ [like]: id }))).toMatchObject({
      recording: ["announced"],
    });
});

test("what nobody has chosen is a lecture with questions once they were read, and the usual chat", async () => {
  const outcome = await planned();
  const id = (outcome.ok && outcome.sessionId) || "";
  expect(await db.session.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ format: "lecture", questionsAtOnce: false, chatOpen: null },
  });
  expect(await getSession(guestOf(aiw), id)).toMatchObject({ isToBeRecorded: false });
});
