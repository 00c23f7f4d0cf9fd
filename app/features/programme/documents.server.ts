import { findExpertWords, speakerIdsSql } from "#app/features/experts/speakers.server.ts";
import type { TopicNames } from "#app/features/experts/synonyms.server.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { wordsIn } from "#app/platform/words.ts";
import type { Document } from "./search-documents.ts";

type Row = Omit<Document, "words"> & { topicId: string; brief: string; experts: string[] };

/** What each of these sessions is about in few words, with what its topic is called besides; the soonest first. */
export async function findDocuments(
  condition: Prisma.Sql,
  topics: TopicNames[],
  most: number,
): Promise<Document[]> {
  const rows = await rowsOfOnce<Row>(Prisma.sql`
    SELECT id, "startsAt", zone, "topicId", brief, ${speakerIdsSql} AS experts
    FROM (SELECT session.id, "startsAt", zone, "topicId", brief FROM "Session" session
      WHERE ${condition} ORDER BY session."startsAt", session.id LIMIT ${most}) session
    ORDER BY "startsAt", id`);
  const speaking = [...new Set(rows.flatMap(({ experts }) => experts))];
  const named = await findExpertWords(Prisma.sql`id = ANY(${speaking}::text[])`);
  const names = new Map(named.map(({ id, said }) => [id, parted(said)]));
  const called = new Map(
    topics.map(({ id, name, nameEn, synonyms }) => [
      id,
      wordsIn([name, nameEn, ...synonyms].join(" ")),
    ]),
  );
  return rows.map(({ topicId, brief, experts, ...row }) => ({
    ...row,
    words: [
      ...parted(brief),
      ...experts.flatMap((id) => names.get(id) ?? []),
      ...(called.get(topicId) ?? []),
    ],
  }));
}

/** What `words_in` has joined. */
const parted = (said: string) => said.split(" ").filter(Boolean);
