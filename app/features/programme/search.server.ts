import { findExpertWords, spokenBySql } from "#app/features/experts/speakers.server.ts";
import { findTopicNames, type TopicNames } from "#app/features/experts/synonyms.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { wordsIn } from "#app/platform/words.ts";
import { all, either, holdingAny, isIndexed } from "#app/platform/words-sql.server.ts";
import { houseZone } from "#app/zones.ts";
import { findDocuments } from "./documents.server.ts";
import { findIds } from "./find-ids.server.ts";
import { matching, type ProgrammeFilters } from "./programme-filters.server.ts";
import type { SaidDay } from "./said-dates.ts";
import { lookingFor } from "./search-documents.ts";
import { type Term, termsIn } from "./search-terms.ts";

/** Who searches: a visitor of one association's pages, or of the common ones. */
export type Searcher = Pick<Scope, "now"> & { association?: { id: string; zone: string } };

/** So many sessions, the soonest first, are looked through word by word, and so many are found at most. */
export const mostSearched = 2000;

/** As many pages as anybody turns: where the soonest are so many, the index need not be asked for the rest. */
const enough = 600;

/** Those among some sessions that the filters leave. What is typed is looked for as it is, then with one slip. */
export async function narrowed(searcher: Searcher, filters: ProgrammeFilters, some: Prisma.Sql) {
  const left = all([some, ...matching(filters, searcher)]);
  if (!filters.text?.trim()) return left;
  const { terms, topics } = await readTerms(searcher, filters.text);
  const found = terms.length > 0 ? await findByTerms(left, terms, topics) : [];
  const ids = found.length > 0 ? found : await findWithSlip(left, terms, topics);
  return Prisma.sql`session.id = ANY(${ids}::text[])`;
}

export async function readTerms({ association, now }: Searcher, text: string) {
  const topics = await findTopicNames(association);
  const zone = association?.zone ?? houseZone;
  return { topics, terms: termsIn(text, topics, { now, zone }) };
}

/**
 * The soonest are looked through first: a word that many sessions hold is found there at once, and the
 * index is asked for the rare ones alone, which it finds wherever they stand.
 */
async function findByTerms(left: Prisma.Sql, terms: Term[], topics: TopicNames[]) {
  const meanings = await readMeanings(terms, topics);
  const met = all(meanings.map(({ among }) => among));
  const [soonest] = await rowsOfOnce<{ ids: string[] | null; looked: number }>(Prisma.sql`
    SELECT array_agg(id ORDER BY "startsAt", id) FILTER (WHERE ${met}) AS ids, count(*)::int AS looked
    FROM (SELECT session.id, "topicId", said, "startsAt", zone FROM "Session" session WHERE ${left}
      ORDER BY session."startsAt", session.id LIMIT ${mostSearched}) session`);
  const { ids, looked } = soonest ?? { ids: null, looked: 0 };
  const isOver = looked < mostSearched || (ids ?? []).length >= enough;
  if (isOver || !terms.some(isRare)) return ids ?? [];
  return findIds(all([left, ...meanings.map(({ anywhere }) => anywhere)]), { most: mostSearched });
}

/** A term that the index finds by itself. */
const isRare = ({ texts, days }: Term) => days.length === 0 && texts.every(isIndexed);

/**
 * A term is met by letters anywhere in a session, its topic's name and its experts' names, or by its day:
 * asked of each of some sessions, or of all so that indices can answer every part.
 */
async function readMeanings(terms: Term[], topics: TopicNames[]) {
  const said = Prisma.sql`expert.said`;
  const experts = await findExpertWords(either(terms.map(({ texts }) => holdingAny(said, texts))));
  return terms.map((term) => {
    const ids = experts.filter((each) => holds(each.said, term)).map(({ id }) => id);
    const plain = meaning(term, topics);
    if (ids.length === 0) return { among: plain, anywhere: plain };
    const spoken = spokenBySql(ids);
    return {
      among: either([plain, Prisma.sql`session.id IN (${spoken})`]),
      anywhere: either([plain, Prisma.sql`session.id = ANY(ARRAY(${spoken}))`]),
    };
  });
}

const holds = (words: string, { texts }: Term) => texts.some((text) => words.includes(text));

function meaning(term: Term, topics: TopicNames[]): Prisma.Sql {
  const { texts, days } = term;
  const named = topics.filter(({ name, nameEn }) =>
    holds(wordsIn(`${name} ${nameEn}`).join(" "), term),
  );
  return either([
    holdingAny(Prisma.sql`session.said`, texts),
    ...(named.length > 0
      ? [Prisma.sql`session."topicId" = ANY(${named.map(({ id }) => id)}::text[])`]
      : []),
    ...days.map(startsOn),
  ]);
}

/** Where the session is held, by its own clock. */
function startsOn({ day, month, year, weekday }: SaidDay) {
  const part = (name: Prisma.Sql, asked: number | null) =>
    asked === null
      ? []
      : [
          Prisma.sql`extract(${name} FROM session."startsAt" AT TIME ZONE session.zone) = ${asked}::int`,
        ];
  return all([
    ...part(Prisma.sql`day`, day),
    ...part(Prisma.sql`month`, month),
    ...part(Prisma.sql`year`, year),
    ...part(Prisma.sql`isodow`, weekday),
  ]);
}

async function findWithSlip(left: Prisma.Sql, terms: Term[], topics: TopicNames[]) {
  if (terms.length === 0) return [];
  const { isMeant } = lookingFor(terms);
  const documents = await findDocuments(left, topics, mostSearched);
  return documents.filter(isMeant).map(({ id }) => id);
}
