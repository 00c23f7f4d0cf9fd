import { beforeAll, expect, test } from "vitest";
import { findSessions } from "#app/features/programme/api-queries.server.ts";
import { findCommonProgramme } from "#app/features/programme/common-queries.server.ts";
import { mostSearched } from "#app/features/programme/search.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, anAssociation, anExpert, aSession } from "#tests/support/cast.ts";

const scope = { now: new Date("2026-11-24T09:00:00Z"), locale: "de" as const };
let aiw: Association;

const found = async (text: string) => {
  const { rows } = await findCommonProgramme(scope, { text });
  return rows.map(({ title }) => title);
};

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  const first = await aSession(aiw, { title: "Sprechstunde für alle" });
  await db.$executeRaw`
    INSERT INTO "Session" (id, "hostId", "topicId", title, summary, description, "startsAt", "endsAt", "createdAt", "publishedAt")
    SELECT 'many' || n, "hostId", "topicId", 'Sprechstunde ' || n, '', '', "startsAt" + n * interval '1 minute',
      "endsAt" + n * interval '1 minute', "createdAt", "publishedAt"
    FROM "Session", generate_series(1, ${mostSearched + 10}) n WHERE id = ${first.id}`;
  const expert = await anExpert(aiw, "Zollamt Rheine");
  await aSession(aiw, {
    title: "Überbrückung im Sommer",
    startsAt: new Date("2027-07-01T09:00:00Z"),
    expert,
  });
});

test("a rare word is found behind thousands of sessions, wherever it stands", async () => {
  expect(await found("brueckung")).toEqual(["Überbrückung im Sommer"]);
  expect(await found("zollamt")).toEqual(["Überbrückung im Sommer"]);
  expect(await found("Sprechstunde 2009")).toEqual(["Sprechstunde 2009"]);
});

test("a word of many finds the soonest first", async () => {
  expect((await found("sprechstunde")).slice(0, 2)).toEqual([
    "Sprechstunde für alle",
    "Sprechstunde 1",
  ]);
});

test("a list is counted as it is turned: pages ahead of it, the API to its end", async () => {
  const { rows, pages } = await findCommonProgramme(scope, { page: 2 });
  expect(rows.length).toBe(60);
  expect(pages).toBe(11);
  const { items, total } = await findSessions(scope, {
    association: aiw.slug,
    page: 101,
    pageSize: 20,
  });
  expect(total).toBe(mostSearched + 12);
  expect(items.map(({ title }) => title).at(-1)).toBe("Überbrückung im Sommer");
});
