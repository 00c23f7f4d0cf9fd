import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import type { Lexicon, Phrase } from "./lexicon.ts";
import { likenessOf, rootOf, slipsBetween, spellings } from "./roots.ts";
import { type Unit, unitOf } from "./understand.ts";

/** Of one root the words that profiles hold, and how alike each is. */
export type Held = Map<string, Map<string, number>>;

/** Which words of the index are meant by these roots. Which word is meant is a matter of the two alone. */
export async function wordsFor(roots: string[], lexicon: Lexicon): Promise<Held> {
  const { isKnown, weightOf } = lexicon;
  const written = new Map(roots.map((root) => [root, spellings(root)]));
  const patterns = [...new Set([...written.values()].flat())].map((root) =>
    root.length < 3 || /\d/.test(root) ? root : root.length === 3 ? `${root}%` : `%${root}%`,
  );
  const rows = await rowsOfOnce<{ word: string }>(
    Prisma.sql`SELECT DISTINCT word FROM "IndexWord" WHERE word LIKE ANY(${patterns})`,
  );
  const held: Held = new Map();
  for (const [root, ways] of written) {
    const words = new Map<string, number>();
    for (const { word } of rows) {
      if (!ways.some((way) => word.includes(way))) continue;
      const likeness = Math.max(...ways.map((way) => likenessOf(word, way, isKnown)));
      const isOther = likeness < 1 && weightOf(rootOf(word)) === "work";
      if (likeness > 0) words.set(word, isOther ? likeness * 0.55 : likeness);
    }
    held.set(root, words);
  }
  return held;
}

export const rootsOf = (units: Unit[]) => [
  ...new Set(units.flatMap((unit) => phrasesOf(unit).flatMap(({ roots }) => roots))),
];
export const phrasesOf = ({ whole, parts }: Unit): Phrase[] => [
  ...whole,
  ...parts.flatMap(({ phrases }) => phrases),
];

/** Whether anybody may read one of these words somewhere: a list's guests would find by it. */
const isPublic = (words: Prisma.Sql) => Prisma.sql`(EXISTS (
    SELECT FROM "ProfileField" f JOIN "Company" c ON c.id = f."companyId"
    WHERE f.words && ${words} AND f.level = 'public' AND ${isShown})
  OR EXISTS (SELECT FROM "Company" c WHERE c.words && ${words} AND ${isShown}))`;
const isShown = Prisma.sql`c."nameLevel" = 'public' AND c."hiddenAt" IS NULL AND c."mergedIntoId" IS NULL`;

/**
 * What is meant by a word that the house does not know and nobody says in public: one that is known, or said in
 * public, one or two slips away. Null where it is said, or nothing is near.
 */
export async function meantBy(unit: Unit, held: Held, lexicon: Lexicon): Promise<Unit | null> {
  const { typed, whole, parts } = unit;
  if (/\d/.test(typed) || typed.length < 4 || parts.length > 0) return null;
  if (lexicon.weightOf(rootOf(typed))) return null;
  const said = whole.flatMap(({ roots }) => roots.flatMap((root) => [...(held.get(root) ?? [])]));
  const words = said.filter(([, likeness]) => likeness >= 0.75).map(([word]) => word);
  if (words.length > 0) {
    const [row] = await rowsOfOnce<{ known: boolean }>(
      Prisma.sql`SELECT ${isPublic(Prisma.sql`${words}::text[]`)} AS known`,
    );
    if (row?.known) return null;
  }
  const near = lexicon.nearest(typed) ?? (await nearestSaid(typed));
  return near ? { ...unitOf(near, lexicon), typed: near } : null;
}

async function nearestSaid(typed: string): Promise<string | null> {
  const rows = await rowsOfOnce<{ word: string }>(Prisma.sql`
    SELECT word FROM (SELECT DISTINCT word FROM "IndexWord"
      WHERE word % ${typed} AND abs(length(word) - ${typed.length}) <= 2) near
    WHERE ${isPublic(Prisma.sql`ARRAY[near.word]`)}`);
  const most = typed.length > 7 ? 2 : 1;
  const near = rows
    .map(({ word }) => ({ word, slips: slipsBetween(typed, word, most) }))
    .filter(({ slips }) => slips <= most && slips > 0)
    .sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}
