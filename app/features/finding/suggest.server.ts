import { isMemberOf } from "#app/features/companies/reach.server.ts";
import type { Item } from "#app/features/profiles/profiles.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { wordsIn } from "#app/platform/words.ts";
import type { Looker } from "./finding.ts";

const most = 8;

/** Words that go on from what is typed, as profiles of this list say them in public. */
export async function suggest({ associationIds, now }: Looker, typed: string): Promise<string[]> {
  const begun = wordsIn(typed.slice(0, 300)).at(-1) ?? "";
  if (begun.length < 3) return [];
  const rows = await rowsOf<{ word: string; items: Item[] }>(Prisma.sql`
    SELECT near.word, said.items FROM (
      SELECT DISTINCT word FROM "IndexWord" WHERE word LIKE ${`${begun}%`} AND length(word) > 3 ORDER BY word LIMIT 40
    ) near
    CROSS JOIN LATERAL (
      SELECT f.items FROM "ProfileField" f JOIN "Company" c ON c.id = f."companyId"
      WHERE f.words && ARRAY[near.word] AND f.level = 'public' AND f.locale = 'de' AND c."nameLevel" = 'public'
        AND c."hiddenAt" IS NULL AND c."mergedIntoId" IS NULL
        AND ${isMemberOf(Prisma.sql`c.id`, associationIds, now)} LIMIT 1) said
    ORDER BY length(near.word), near.word LIMIT ${most}`);
  return rows.flatMap(({ word, items }) => {
    const tokens = items.flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u));
    return tokens.find((token) => wordsIn(token).join() === word) ?? [];
  });
}
