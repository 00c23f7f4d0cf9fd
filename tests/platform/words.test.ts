import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { wordsIn } from "#app/platform/words.ts";
import { isIndexed } from "#app/platform/words-sql.server.ts";

const inDatabase = async (text: string) => {
  const [row] = await db.$queryRaw<{ words: string }[]>`SELECT words_in(${text}::text) AS words`;
  return row?.words.trim();
};

test("the database folds words as the house does", async () => {
  const letters = fc.constantFrom(..."aB zß ÄÖÜäöü éÈñÇ řő ½№ﬁ 12 -–„“'&.,;/()\n".split(""));
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: letters, maxLength: 60 }), async (text) => {
      expect(await inDatabase(text)).toBe(wordsIn(text).join(" "));
    }),
    { numRuns: 150, seed: 42 },
  );
  expect(await inDatabase("Straßen-Übergänge, Café")).toBe("strassen uebergaenge cafe");
});

test("the index knows words from three letters on", () => {
  expect(["kug", "short time work", "eu kug"].map(isIndexed)).toEqual([true, true, true]);
  expect(["eu", "1 2", ""].map(isIndexed)).toEqual([false, false, false]);
});

test("an index of trigrams holds what sessions say", async () => {
  const [found] = await db.$queryRaw<{ indexdef: string }[]>`
    SELECT indexdef FROM pg_indexes WHERE indexname = 'Session_said_idx'`;
  expect(found?.indexdef).toMatch(/USING gin \(said gin_trgm_ops\)/);
});
