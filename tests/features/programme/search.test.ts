import { beforeEach, describe, expect, test } from "vitest";
import { changeSynonyms } from "#app/features/experts/change-synonyms.server.ts";
import { findTopics } from "#app/features/experts/topic-queries.server.ts";
import { findCommonProgramme } from "#app/features/programme/common-queries.server.ts";
import { findNearest } from "#app/features/programme/nearest-queries.server.ts";
import { findProgrammePage } from "#app/features/programme/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isOneSlipAway, likeness, wordsIn } from "#app/platform/words.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  guestOf,
  officeOf,
} from "#tests/support/cast.ts";

let aiw: Association;
const now = new Date("2026-11-24T09:00:00Z");

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  const expert = await anExpert(aiw, "Zoll München");
  await aSession(aiw, {
    title: "Überstunden & Arbeitszeitkonten",
    summary: "Vom ersten Antrag an.",
    startsAt: new Date("2026-12-01T09:00:00Z"),
  });
  await aSession(aiw, {
    title: "Lieferketten",
    summary: "CNC-Fräsen aus der Nähe.",
    description: "Café und Zölle.",
    startsAt: new Date("2026-12-09T22:30:00Z"),
    expert,
  });
});

const found = async (text: string, by = aiw) => {
  const { rows, count } = await findProgrammePage(guestOf(by, now), { text });
  expect(count).toBe(rows.length);
  return rows.map(({ title }) => title);
};
const overtime = "Überstunden & Arbeitszeitkonten";
const chains = "Lieferketten";

describe("a search finds", () => {
  test.each([
    ["Kurzarbeitergeld", [overtime, chains]],
    ["KUG", [overtime, chains]],
    ["ueberstunden", [overtime]],
    ["UBERSTUNDEN", [overtime]],
    ["Übersunden", [overtime]],
    ["uebrestunden", [overtime]],
    ["arbeitszetikonten", [overtime]],
    ["Lieferkete", [chains]],
    ["cnc fraesen", [chains]],
    ["CNC-Fräsen", [chains]],
    ["cafe", [chains]],
    ["zoelle kug", [chains]],
    ["Zoll muenchen", [chains]],
    ["100 %", []],
    ["_", []],
    ["\0", []],
  ])("%j", async (typed, titles) => {
    expect(await found(typed)).toEqual(titles);
  });

  test.each([
    ["1. Dezember", [overtime]],
    ["1.12.", [overtime]],
    ["01.12.2026", [overtime]],
    ["1.12.26", [overtime]],
    ["2026-12-01", [overtime]],
    ["December 1st", [overtime]],
    ["1 December 2026", [overtime]],
    ["1. Dezember 2027", []],
    ["Dezember", [overtime, chains]],
    ["dienstags", [overtime]],
    ["9. Dezember", [chains]],
    ["Mittwoch, 9. Dez.", [chains]],
    ["Lieferketten im Dezember", [chains]],
    ["die Lieferketten am 9. Dezember", [chains]],
    ["Lieferketten Dezember", [chains]],
    ["99.99.", []],
  ])("days as people say them, where the session is held: %j", async (typed, titles) => {
    expect(await found(typed)).toEqual(titles);
  });

  test("what an association calls a topic, on its own pages; the journal names it", async () => {
    const emsland = await anAssociation("emsland");
    await aSession(emsland, { title: "In Meppen", startsAt: new Date("2026-12-01T09:00:00Z") });
    const told = new Map([["kurzarbeit", ["Stillstand", "weniger arbeiten"]]]);
    expect(await changeSynonyms(officeOf(aiw), told)).toEqual({ ok: true, changed: 1 });
    expect(await changeSynonyms(officeOf(aiw), told)).toEqual({ ok: true, changed: 0 });

    expect(await found("Stillstand")).toEqual([overtime, chains]);
    expect(await found("Stilstand")).toEqual([overtime, chains]);
    expect(await found("KUG")).toEqual([]);
    expect(await found("Stillstand", emsland)).toEqual([]);
    expect(await found("KUG", emsland)).toEqual(["In Meppen"]);
    const common = await findCommonProgramme({ now, locale: "de" }, { text: "Stillstand" });
    expect(common.rows.length).toBeGreaterThanOrEqual(3);
    const topics = await findTopics(officeOf(aiw));
    expect(topics.find(({ slug }) => slug === "kurzarbeit")?.synonyms).toEqual(
      told.get("kurzarbeit"),
    );
    const facts = { type: "topic.synonyms-changed", associationId: aiw.id };
    expect(await db.fact.count({ where: facts })).toBe(1);
  });
});

describe("nothing found shows what comes nearest:", () => {
  const nearest = async (text: string) =>
    (await findNearest(guestOf(aiw, now), text, [])).map(({ title }) => title);

  test("in its letters", async () => {
    expect((await nearest("Lieferantenkette"))[0]).toBe(chains);
  });
  test("in its day", async () => {
    expect((await nearest("10. Dezember"))[0]).toBe(chains);
    expect((await nearest("30. November"))[0]).toBe(overtime);
  });
  test("else what is next", async () => {
    expect(await nearest("qqqq")).toEqual([overtime, chains]);
  });
  test("and nothing beside what was found, or where nothing was typed", async () => {
    expect(await findNearest(guestOf(aiw, now), "KUG", [1])).toEqual([]);
    expect(await findNearest(guestOf(aiw, now), undefined, [])).toEqual([]);
  });
});

test("one slip is a letter more, less, other, or two exchanged; never two of them", () => {
  const slips = ["kurzarbei", "kurzarbeitt", "kurtarbeit", "kruzarbeit", "xkurzarbeit"];
  for (const slip of slips) {
    expect(isOneSlipAway("kurzarbeit", slip)).toBe(true);
    expect(isOneSlipAway(slip, "kurzarbeit")).toBe(true);
  }
  for (const other of ["kurzarbeit", "kurzarb", "kruzabreit", "arbeit", ""])
    expect(isOneSlipAway("kurzarbeit", other)).toBe(false);
  expect(wordsIn("Straßen-Übergänge, Café №1")).toEqual(["strassen", "uebergaenge", "cafe", "no1"]);
  expect(likeness("zoll", "zoll")).toBe(1);
});
