import { db } from "#app/platform/db.server.ts";
import { type Lexicon, lexiconWith, type OwnWords } from "./lexicon.ts";

/** The words of the trades as the alliances of a portal have them; made anew where one of them changed a word. */
export async function lexiconFor(associationId: string): Promise<Lexicon> {
  const own: OwnWords[] = await db.tradeSynonyms.findMany({
    where: { alliance: { members: { some: { associationId, leftAt: null } } } },
    orderBy: [{ word: "asc" }, { allianceId: "asc" }],
    select: { word: true, same: true, narrower: true },
  });
  if (own.length === 0) return lexiconWith([]);
  const key = JSON.stringify(own);
  if (last?.key !== key) last = { key, lexicon: lexiconWith(own) };
  return last.lexicon;
}

let last: { key: string; lexicon: Lexicon } | null = null;
