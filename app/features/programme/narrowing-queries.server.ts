import { districtNamed } from "#app/features/identity/districts.ts";
import { db, Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { commonProgramme } from "./common-queries.server.ts";
import type { Reader } from "./feed-queries.server.ts";
import { findComing } from "./outline.server.ts";

/** As far ahead as anybody reads; counting all would cost more than it tells. */
const ahead = 300;

/** The languages that the next sessions are held in. */
export async function findLanguages({ association, now }: Reader): Promise<string[]> {
  if (association) return languagesOf(await findComing({ association, now }));
  const held = await rowsOfOnce<{ language: string }>(Prisma.sql`
    SELECT language FROM "Session" session WHERE ${commonProgramme({ now })}
    ORDER BY session."startsAt" LIMIT ${ahead}`);
  return languagesOf(held);
}

const languagesOf = (sessions: { language: string }[]) =>
  [...new Set(sessions.map(({ language }) => language))].sort();

/** The districts that an association answers for, by name. */
export async function findAnsweredDistricts({ locale }: Pick<Reader, "locale">) {
  const districts = await db.district.findMany({
    where: {
      responsibilities: {
        some: { association: { allianceMemberships: { some: { leftAt: null } } } },
      },
    },
    select: { ags: true, kind: true, name: true },
  });
  const { compare } = new Intl.Collator(locale);
  return districts.map(districtNamed).sort((a, b) => compare(a.name, b.name));
}
