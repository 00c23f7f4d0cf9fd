import { Prisma } from "#app/platform/db.server.ts";
import { all } from "#app/platform/words-sql.server.ts";
import { commonProgramme } from "./common-queries.server.ts";
import { findDocuments } from "./documents.server.ts";
import type { Reader } from "./feed-queries.server.ts";
import { among, findComing } from "./outline.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";
import { mostSearched, readTerms } from "./search.server.ts";
import { lookingFor } from "./search-documents.ts";

const asMany = 3;

/** What comes nearest to a search that found nothing: alike in letters or day, else simply next; filters aside. */
export async function findNearest(reader: Reader, text: string | undefined, found: unknown[]) {
  if (!text || found.length > 0) return [];
  const { association, now } = reader;
  const coming = association
    ? among(await findComing({ association, now }))
    : commonProgramme(reader);
  const ahead = Prisma.sql`session."cancelledAt" IS NULL AND session."endsAt" > ${now}::timestamptz`;
  const { terms, topics } = await readTerms(reader, text);
  const documents = await findDocuments(all([coming, ahead]), topics, mostSearched);
  const { nearness } = lookingFor(terms);
  const ranked = documents
    .map((each) => ({ ...each, score: nearness(each, now) }))
    .sort((a, b) => b.score - a.score || a.startsAt.getTime() - b.startsAt.getTime());
  const rows = await readRows(ranked.slice(0, asMany).map(({ id }) => id));
  return rows.map((row) => toRow(row, reader));
}
