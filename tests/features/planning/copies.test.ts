import { beforeEach, expect, test } from "vitest";
import { findAgenda } from "#app/features/agenda/find-agenda.server.ts";
import { answerPlanning } from "#app/features/planning/answer.server.ts";
import { startPlanning } from "#app/features/planning/starting.server.ts";
import { findPollsToRun } from "#app/features/polls/find-polls.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  await anAlliance(aiw, emsland);
});

/** Three points, the second begun, and two polls, the first answered. */
async function prepareHour(sessionId: string) {
  const points = ["Begrüßung", "Ihre Fragen", "Ausblick"];
  await db.agendaPoint.createMany({
    data: points.map((title, place) => ({
      ...{ id: newShortId(), sessionId, place, minutes: 10 + place, title },
      begunAt: place === 1 ? theEveningBefore : null,
    })),
  });
  const poll = { sessionId, kind: "single", options: ["ja", "nein"] };
  const [id, other] = [newShortId(), newShortId()];
  const opened = { openedAt: theEveningBefore, closedAt: theEveningBefore };
  await db.poll.createMany({
    data: [
      { id, ...poll, question: "Zuerst?", madeAt: later(theEveningBefore, -2), ...opened },
      { id: other, ...poll, question: "Danach?", madeAt: later(theEveningBefore, -1) },
    ],
  });
  const answer = { pollId: id, voterKind: "pass", voterId: "x", chosen: [1] };
  await db.pollAnswer.create({ data: { ...answer, answeredAt: theEveningBefore } });
}

/** The form of the page that begins as the address says, sent with its button. */
async function publishedFrom(query: Record<string, string>, typed: Record<string, string[]>) {
  const start = await startPlanning(officeOf(aiw), new URLSearchParams(query));
  const sent = new FormData();
  for (const [name, values] of Object.entries({ ...start, ...typed }))
    for (const value of values) sent.append(name, value);
  for (const [name, value] of Object.entries({ draft: newShortId(), edition: "0" }))
    sent.set(name, value);
  sent.set("intent", "publish");
  const answer = await answerPlanning(officeOf(aiw), sent);
  if (answer.go !== "session") throw new Error(JSON.stringify(answer));
  return answer.id;
}

const hourOf = async (sessionId: string) => ({
  agenda: (await findAgenda(sessionId)).map(({ minutes, title }) => `${minutes} ${title}`),
  polls: (await findPollsToRun(officeOf(aiw), sessionId)).map(({ question }) => question),
});

const prepared = {
  agenda: ["10 Begrüßung", "11 Ihre Fragen", "12 Ausblick"],
  polls: ["Zuerst?", "Danach?"],
};

test("a copy has the agenda and the prepared polls of the first one, as on the first day, on each of its dates", async () => {
  const { id } = await aSession(aiw);
  await prepareHour(id);
  const dates = { day: ["2026-12-02", "2026-12-09"], from: ["10:00", "10:00"] };
  const copy = await publishedFrom({ kopie: id }, { ...dates, to: ["11:00", "11:00"] });

  const all = await db.session.findMany({ where: { hostId: aiw.id, id: { not: id } } });
  expect(all.map((session) => session.id)).toContain(copy);
  expect(all).toHaveLength(2);
  for (const session of all) {
    expect(await hourOf(session.id)).toEqual(prepared);
    const sessionId = session.id;
    expect(await db.agendaPoint.count({ where: { sessionId, begunAt: { not: null } } })).toBe(0);
    expect(await db.poll.count({ where: { sessionId, openedAt: { not: null } } })).toBe(0);
    expect(await db.pollAnswer.count({ where: { poll: { sessionId } } })).toBe(0);
  }
  const next = await publishedFrom({ reihe: id }, { day: ["2026-12-16"] });
  expect(await hourOf(next)).toEqual(prepared);
});

test("of a partner's session the agenda comes along, which everybody reads, and no poll; of a draft nothing", async () => {
  const { id } = await aSession(emsland);
  await prepareHour(id);
  const copy = await publishedFrom({ kopie: id }, {});
  expect(await hourOf(copy)).toEqual({ agenda: prepared.agenda, polls: [] });

  const draft = await aSession(emsland, { draft: true });
  await prepareHour(draft.id);
  const other = await publishedFrom({ kopie: id }, { day: ["2026-12-03"], like: [draft.id] });
  expect(await hourOf(other)).toEqual({ agenda: [], polls: [] });
});
