import { beforeEach, expect, test } from "vitest";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import {
  countCommonTopics,
  findCommonProgramme,
} from "#app/features/programme/common-queries.server.ts";
import {
  countTopics,
  findPastProgramme,
  findProgramme,
  getSession,
} from "#app/features/programme/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  guestOf,
  later,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
const day = 24 * 60;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
});

const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);

test("the programme begins with what is over since this morning, in the order of start", async () => {
  await aSession(aiw, { title: "übermorgen", startsAt: later(theSessionStarts, 2 * day) });
  await aSession(aiw, { title: "gestern", startsAt: later(theSessionStarts, -day) });
  await aSession(aiw, { title: "heute früh", startsAt: later(theSessionStarts, -120) });
  await aSession(aiw, { title: "jetzt" });

  const now = theSessionStarts;
  expect(titles(await findProgramme(guestOf(aiw, now)))).toEqual([
    "heute früh",
    "jetzt",
    "übermorgen",
  ]);
  expect(await findPastProgramme(guestOf(aiw, now), {})).toMatchObject({
    rows: [{ title: "gestern" }],
    page: 1,
    pages: 1,
  });
});

test("today ends at midnight in the association's zone", async () => {
  await aSession(aiw, { startsAt: new Date("2026-12-01T20:00:00Z") });
  const beforeMidnight = guestOf(aiw, new Date("2026-12-01T22:59:00Z"));
  const afterMidnight = guestOf(aiw, new Date("2026-12-01T23:01:00Z"));

  expect(await findProgramme(beforeMidnight)).toHaveLength(1);
  expect(await findProgramme(afterMidnight)).toHaveLength(0);
});

test("past sessions come a page at a time, latest first", async () => {
  for (let n = 1; n <= 5; n++)
    await aSession(aiw, { title: `vor ${n} Tagen`, startsAt: later(theSessionStarts, -n * day) });
  const scope = guestOf(aiw, theSessionStarts);

  const second = await findPastProgramme(scope, { page: 2, pageSize: 2 });
  expect(second).toMatchObject({ page: 2, pages: 3 });
  expect(titles(second.rows)).toEqual(["vor 3 Tagen", "vor 4 Tagen"]);
});

test("only free seats means free for a newcomer: nobody waits, nothing cancelled or over", async () => {
  const free = await aSession(aiw, { seats: 5 });
  const full = await aSession(aiw, { seats: 5 });
  const queue = await aSession(aiw, { seats: 5 });
  const cancelled = await aSession(aiw, { seats: 5 });
  await db.seatPool.updateMany({ where: { sessionId: full.id }, data: { taken: 5 } });
  await db.seatPool.updateMany({ where: { sessionId: queue.id }, data: { taken: 4, waiting: 1 } });
  await db.session.update({
    where: { id: cancelled.id },
    data: { cancelledAt: theSessionStarts },
  });

  expect(await findProgramme(guestOf(aiw), { free: true })).toMatchObject([{ id: free.id }]);
  expect(await findProgramme(guestOf(aiw, theSessionEnds), { free: true })).toEqual([]);
});

test("a topic is chosen by its slug and counted", async () => {
  await nameTopic({ slug: "logistik", name: "Logistik", nameEn: "Logistics" });
  await aSession(aiw);
  await aSession(aiw, { topicSlug: "logistik" });
  await aSession(aiw, { topicSlug: "logistik", startsAt: later(theSessionStarts, day) });
  const english = { ...guestOf(aiw), locale: "en" as const };

  expect(await findProgramme(guestOf(aiw), { topic: "logistik" })).toHaveLength(2);
  expect(await findProgramme(guestOf(aiw), { topic: "angeln" })).toEqual([]);
  expect(await countTopics(english)).toEqual([
    { slug: "logistik", name: "Logistics", count: 2 },
    { slug: "kurzarbeit", name: "Short-time work", count: 1 },
  ]);
});

test("every word must be found somewhere: title, text, topic or expert", async () => {
  const expert = await anExpert(aiw, "Fachanwältin für Arbeitsrecht");
  await aSession(aiw, { title: "Urlaub", description: "Über **Resturlaub**.", expert });
  const find = async (text: string) => (await findProgramme(guestOf(aiw), { text })).length;

  expect(await find("resturlaub")).toBe(1);
  expect(await find("  FACHANWÄLTIN kurzarbeit ")).toBe(1);
  expect(await find("urlaub grenzverkehr")).toBe(0);
  expect(await find("")).toBe(1);
});

test("signs that mean something to the database part words, and find nothing by themselves", async () => {
  await aSession(aiw, { title: "100 % Homeoffice_Teil 1" });
  const find = async (text: string) => (await findProgramme(guestOf(aiw), { text })).length;

  expect(await find("%")).toBe(0);
  expect(await find("homeoffice_teil")).toBe(1);
  expect(await find("homeoffice%1")).toBe(1);
  expect(await find("home%fice9")).toBe(0);
  expect(await find("\\")).toBe(0);
  expect(await find("100\u0000")).toBe(1);
});

test("the common programme shows each session once, with everybody who shows it", async () => {
  const { id } = await aSession(aiw, { adoptedBy: emsland });
  await aSession(aiw, { draft: true });
  const nobody = { now: theSessionStarts, locale: "de" as const };
  const { rows } = await findCommonProgramme(nobody, { text: "Schritt", pageSize: 500 });

  const found = rows.filter((row) => row.host.slug === aiw.slug);
  expect(found).toMatchObject([
    { id, shownBy: [{ slug: aiw.slug }, { slug: emsland.slug }], isOwn: false },
  ]);
  expect(await countCommonTopics(nobody)).not.toEqual([]);
});

test("a session's page speaks the visitor's language", async () => {
  const expert = await anExpert(aiw, "Zollberatung");
  const { id } = await aSession(aiw, { expert });

  expect(await getSession({ ...guestOf(aiw), locale: "en" }, id)).toMatchObject({
    experts: "Zollberatung (en)",
    topic: { name: "Short-time work" },
    host: { namedAsHost: "the business association AIW" },
  });
});

test("an association's pages know nothing of what it does not show", async () => {
  const { id } = await aSession(aiw);

  await expect(getSession(guestOf(emsland), id)).rejects.toMatchObject({ status: 404 });
  expect(await findProgramme(guestOf(emsland))).toEqual([]);
});
