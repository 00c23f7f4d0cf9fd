import { DateTime } from "luxon";
import { Prisma } from "#app/platform/db.server.ts";

/** What a visitor may narrow the programme by; all of it stands in the address. */
export type ProgrammeFilters = {
  topic?: string;
  free?: boolean;
  text?: string;
  language?: string;
  /** Official key: what an association that answers for this district shows. */
  district?: string;
  /** The dates of one series. */
  series?: string;
};

/** From the start of today: what is over since this morning is still shown. */
export function fromToday(now: Date, zone: string): Prisma.Sql {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  // No session lasts a month; so the index on the start can be used.
  return Prisma.sql`(session."endsAt" > ${today.toJSDate()}::timestamptz
    AND session."startsAt" > ${today.minus({ months: 1 }).toJSDate()}::timestamptz)`;
}

/** All but the text, which `narrowed` looks for, as conditions on rows named `session`. */
export const matching = (
  filters: ProgrammeFilters,
  { now, association }: { now: Date; association?: { id: string } },
): Prisma.Sql[] => {
  const { topic, free, language, district, series } = filters;
  return [
    ...(topic ? [onTopic(topic)] : []),
    ...(free ? [withFreeSeats(now, association?.id)] : []),
    ...(language ? [Prisma.sql`session.language = ${plain(language)}`] : []),
    ...(district ? [shownFor(district)] : []),
    ...(series ? [Prisma.sql`session."seriesId" = ${plain(series)}`] : []),
  ];
};

export const onTopic = (slug: string) =>
  Prisma.sql`session."topicId" = (SELECT id FROM "Topic" WHERE slug = ${plain(slug)})`;

/** Hosted or adopted by an association that answers for the district and is still in an alliance. */
export const shownFor = (ags: string) => Prisma.sql`session.id IN (
  SELECT "sessionId" FROM "Showing" WHERE "associationId" = ANY(ARRAY(
    SELECT "associationId" FROM "Responsibility" WHERE ags = ${plain(ags)}
    INTERSECT SELECT "associationId" FROM "AllianceMember" WHERE "leftAt" IS NULL)))`;

/** A pool that `seatsFree` finds free for this viewer: nobody waits for it. */
const withFreeSeats = (now: Date, viewerId: string | null = null) => Prisma.sql`(
  session."cancelledAt" IS NULL AND session."endsAt" > ${now}::timestamptz
  AND EXISTS (SELECT FROM "SeatPool" pool WHERE pool."sessionId" = session.id
    AND (pool."associationId" IS NULL OR pool."associationId" = ${viewerId})
    AND pool."closedAt" IS NULL AND pool.waiting = 0 AND pool.taken < pool."limit"))`;

/** PostgreSQL's text knows no NUL, and nobody means the other control characters either. */
const plain = (typed: string) => typed.replace(/\p{Cc}/gu, " ").trim();
