import type { Scope } from "#app/features/identity/scope.ts";
import { commonProgramme } from "./common-queries.server.ts";
import { among, findComing } from "./outline.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";
import { findIds, readDocuments, readTerms } from "./search.server.ts";
import { nearness } from "./search-documents.ts";

type Visitor = Pick<Scope, "now" | "locale"> & Partial<Pick<Scope, "association">>;

const asMany = 3;

/** What comes nearest to a search that found nothing: alike in letters or day, else simply next; filters aside. */
export async function findNearest(visitor: Visitor, text: string | undefined, found: unknown[]) {
  if (!text || found.length > 0) return [];
  const { association, now } = visitor;
  const coming = association
    ? among(await findComing({ association, now }))
    : commonProgramme(visitor);
  const ids = await findIds([coming, { cancelledAt: null, endsAt: { gt: now } }]);
  const [terms, documents] = await Promise.all([
    readTerms(visitor, text),
    readDocuments(visitor, ids),
  ]);
  const ranked = documents
    .map((each) => ({ ...each, score: nearness(terms, each, now) }))
    .sort((a, b) => b.score - a.score || a.startsAt.getTime() - b.startsAt.getTime());
  const rows = await readRows(ranked.slice(0, asMany).map(({ id }) => id));
  return rows.map((row) => toRow(row, visitor));
}
