import { beforeAll, expect, test } from "vitest";
import { countOpenQuestions, findQuestions } from "#app/features/questions/desk-queries.server.ts";
import { readQuestionFilter } from "#app/features/questions/question-filter.ts";
import { settleQuestion } from "#app/features/questions/settle-question.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { onHourChanged } from "#app/platform/hour-news.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let session: Awaited<ReturnType<typeof aSession>>;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  session = await aSession(aiw, { adoptedBy: emsland });
  await register(guestOf(aiw), session.id, { ...guest(1), question: "Gilt das für Minijobs?" });
  const next = guestOf(emsland, later(theEveningBefore, 1));
  await register(next, session.id, { ...guest(2), question: "Was ist mit Azubis?" });
});

const read = async (office: Association, query = "", now?: Date) => {
  const filter = readQuestionFilter(new URLSearchParams(query));
  const groups = await findQuestions(officeOf(office, now), filter);
  return groups.flatMap(({ questions }) => questions.map(({ text }) => text)).sort();
};

test("the host reads every question, an adopter those of its own guests, and neither who asks", async () => {
  expect(await read(aiw)).toEqual(["Gilt das für Minijobs?", "Was ist mit Azubis?"]);
  expect(await read(emsland)).toEqual(["Was ist mit Azubis?"]);
  const [group] = await findQuestions(officeOf(aiw), readQuestionFilter(new URLSearchParams()));
  expect(JSON.stringify(group)).not.toMatch(/Gast|gast2/);
});

test("a question is settled once, comes back when opened again, and the journal knows", async () => {
  const { id } = await db.question.findFirstOrThrow({ where: { text: { contains: "Azubis" } } });
  const before = await countOpenQuestions(officeOf(emsland));
  const heard: string[] = [];
  const stop = onHourChanged(async (hourId) => {
    heard.push(hourId);
  });
  await settleQuestion(officeOf(emsland), id, true);
  stop();
  expect(heard, "the pages of its hour look again").toEqual([session.id]);
  await settleQuestion(officeOf(aiw), id, true);
  expect(await countOpenQuestions(officeOf(emsland))).toBe(before - 1);
  expect(await read(aiw)).toEqual(["Gilt das für Minijobs?"]);
  expect(await read(aiw, "stand=erledigt")).toEqual(["Was ist mit Azubis?"]);

  await settleQuestion(officeOf(aiw), id, false);
  expect(await read(emsland)).toEqual(["Was ist mit Azubis?"]);
  const facts = await db.fact.findMany({
    where: { payload: { path: ["questionId"], equals: id }, associationId: { not: null } },
    orderBy: { id: "asc" },
  });
  expect(facts.map(({ type, associationId }) => [type, associationId])).toEqual([
    ["question.settled", emsland.id],
    ["question.reopened", aiw.id],
  ]);
});

test("words find questions; an open one stays when its session is over, until it is settled or called off", async () => {
  expect(await read(aiw, "q=minijob")).toEqual(["Gilt das für Minijobs?"]);
  const over = later(session.endsAt, 1);
  expect(await read(aiw, "", over)).toHaveLength(2);
  expect(await countOpenQuestions(officeOf(aiw, over))).toBe(2);
  expect(await read(aiw, "zeit=vergangen", over)).toHaveLength(2);
  await db.session.update({ where: { id: session.id }, data: { cancelledAt: over } });
  expect(await read(aiw, "", over)).toEqual([]);
  expect(await countOpenQuestions(officeOf(aiw, over))).toBe(0);
});
