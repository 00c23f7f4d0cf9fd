import { speakersSaidSql } from "#app/features/experts/speakers.server.ts";
import { findTopicNames } from "#app/features/experts/synonyms.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { wordsIn } from "#app/platform/words.ts";
import { holdingAny, wordsSql } from "#app/platform/words-sql.server.ts";
import { matching, type ProgrammeFilters } from "./programme-filters.server.ts";
import type { SaidDay } from "./said-dates.ts";
import { type Document, isMeant } from "./search-documents.ts";
import { type Term, termsIn } from "./search-terms.ts";

/** Who searches: a visitor of one association's pages, or of the common ones. */
export type Searcher = Pick<Scope, "now"> & { association?: { id: string; zone: string } };

type Where = Prisma.SessionWhereInput;

/** So many sessions, the soonest first, are looked through for words. */
const mostSearched = 2000;

/** Those among some sessions that the filters leave. What is typed is looked for as it is, then with one slip. */
export async function narrowed(
  searcher: Searcher,
  filters: ProgrammeFilters,
  some: Where,
): Promise<Where[]> {
  const left = [some, ...matching(filters, searcher)];
  if (!filters.text?.trim()) return left;
  const among = await findIds(left);
  const terms = await readTerms(searcher, filters.text);
  const found = await findByTerms(among, terms);
  return [{ id: { in: found.length > 0 ? found : await findWithSlip(searcher, among, terms) } }];
}

export async function findIds(some: Where[]): Promise<string[]> {
  const rows = await db.session.findMany({
    where: { AND: some },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostSearched,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function readTerms({ association, now }: Searcher, text: string): Promise<Term[]> {
  const topics = await findTopicNames(association);
  return termsIn(text, topics, { now, zone: association?.zone ?? "Europe/Berlin" });
}

/** Everything that a session says of itself, as folded words. */
const said = Prisma.sql`
  session.title || ' ' || session.summary || ' ' || session.description || ' ' || topic.name || ' ' ||
  topic."nameEn" || ' ' || coalesce(${speakersSaidSql}, '')`;

async function findByTerms(among: string[], terms: Term[]): Promise<string[]> {
  if (terms.length === 0) return [];
  const met = terms.map(
    ({ texts, days }) => Prisma.sql`(words.said LIKE ANY(${holdingAny(texts)}::text[])
      ${Prisma.join([Prisma.empty, ...days.map(startsOn)], " OR ")})`,
  );
  const rows = await rowsOf<{ id: string }>(Prisma.sql`
    SELECT session.id FROM "Session" session
    JOIN "Topic" topic ON topic.id = session."topicId"
    CROSS JOIN LATERAL (SELECT ${wordsSql(said)} AS said, session."startsAt" AT TIME ZONE session.zone AS local
      OFFSET 0) words
    WHERE session.id = ANY(${among}::text[]) AND ${Prisma.join(met, " AND ")}`);
  return rows.map(({ id }) => id);
}

/** Where the session is held, by its own clock. */
function startsOn({ day, month, year, weekday }: SaidDay) {
  const part = (name: Prisma.Sql, asked: number | null) =>
    asked === null ? [] : [Prisma.sql`extract(${name} FROM words.local) = ${asked}`];
  return Prisma.sql`(${Prisma.join(
    [
      ...part(Prisma.sql`day`, day),
      ...part(Prisma.sql`month`, month),
      ...part(Prisma.sql`year`, year),
      ...part(Prisma.sql`isodow`, weekday),
    ],
    " AND ",
  )})`;
}

async function findWithSlip(searcher: Searcher, among: string[], terms: Term[]) {
  if (terms.length === 0) return [];
  const documents = await readDocuments(searcher, among);
  return documents.filter((each) => terms.every((term) => isMeant(term, each))).map(({ id }) => id);
}

/** What each session is about in few words, with what its topic is called besides. */
export async function readDocuments(searcher: Searcher, ids: string[]): Promise<Document[]> {
  const [rows, topics] = await Promise.all([
    rowsOf<Omit<Document, "words"> & { topicId: string; about: string }>(Prisma.sql`
      SELECT session.id, "startsAt", zone, "topicId", session.title || ' ' || session.summary || ' ' || coalesce(${speakersSaidSql}, '') AS about
      FROM "Session" session WHERE id = ANY(${ids}::text[]) ORDER BY "startsAt", id`),
    findTopicNames(searcher.association),
  ]);
  return rows.map(({ topicId, about, ...row }) => {
    const topic = topics.find(({ id }) => id === topicId);
    const names = topic ? [topic.name, topic.nameEn, ...topic.synonyms] : [];
    return { ...row, words: wordsIn([about, ...names].join(" ")) };
  });
}
