import { Prisma } from "./db.server.ts";

/**
 * Whether a column of `words_in` (the database's `wordsIn`, joined by blanks) holds one of these, folded
 * already. From three letters on an index of trigrams answers, whatever stands around them.
 */
export const holdingAny = (column: Prisma.Sql, texts: string[]): Prisma.Sql =>
  either(texts.map((text) => Prisma.sql`${column} LIKE ${`%${text.replace(/[\\%_]/g, "\\$&")}%`}`));

/** Of conditions one. */
export const either = (conditions: Prisma.Sql[]) => joined(conditions, " OR ", Prisma.sql`false`);

/** Of conditions all. */
export const all = (conditions: Prisma.Sql[]) => joined(conditions, " AND ", Prisma.sql`true`);

const joined = (conditions: Prisma.Sql[], by: string, none: Prisma.Sql) =>
  conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, by)})` : none;

/** Shorter ones have no trigram. */
const shortest = 3;

/** Whether the index can find a text: one of its words is long enough. */
export const isIndexed = (text: string) => text.split(" ").some(({ length }) => length >= shortest);
