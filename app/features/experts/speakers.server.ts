import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import type { Locale } from "#app/platform/i18n.server.ts";

/**
 * Who speaks in a session: the view `Speaker` says it once, for Prisma and for statements of our own. An
 * expert taken out is out; a cancelled session keeps those it had then. Always in the order they came.
 */
export const speakers = {
  orderBy: [{ createdAt: "asc" }, { engagementId: "asc" }],
  select: { expertId: true, name: true, nameEn: true },
} satisfies Prisma.Session$speakersArgs;

/** The same of the row named `session`, as an array of objects. */
export const speakersSql = Prisma.sql`
  array_to_json(ARRAY(SELECT json_build_object('expertId', "expertId", 'name', name, 'nameEn', "nameEn")
    FROM "Speaker" WHERE "sessionId" = session.id ORDER BY "createdAt", "engagementId"))`;

/** Their names in both languages as one text to search in; null without any. */
export const speakersSaidSql = Prisma.sql`
  (SELECT string_agg(name || ' ' || "nameEn", ' ' ORDER BY "createdAt", "engagementId")
    FROM "Speaker" WHERE "sessionId" = session.id)`;

/** Who they are, without a look at their names. */
export const speakerIdsSql = Prisma.sql`
  ARRAY(SELECT "expertId" FROM "Speaker" WHERE "sessionId" = session.id)`;

/** The sessions in which one of these speaks. */
export const spokenBySql = (expertIds: string[]) => Prisma.sql`
  SELECT "sessionId" FROM "Speaker" WHERE "expertId" = ANY(${expertIds}::text[])`;

/** The folded words of experts' names in both languages. */
export const findExpertWords = (condition: Prisma.Sql) =>
  rowsOfOnce<{ id: string; said: string }>(
    Prisma.sql`SELECT id, said FROM "Expert" expert WHERE ${condition}`,
  );

export type Speaking = { expertId: string; name: string; nameEn: string };

/** In the language of whoever asks. */
export const namesOf = (speaking: Pick<Speaking, "name" | "nameEn">[], locale: Locale) =>
  speaking.map(({ name, nameEn }) => (locale === "en" ? nameEn || name : name));
