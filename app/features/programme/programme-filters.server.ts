import { DateTime } from "luxon";
import { db, type Prisma } from "#app/platform/db.server.ts";

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

type Where = Prisma.SessionWhereInput;

/** From the start of today: what is over since this morning is still shown. */
export function fromToday(now: Date, zone: string): Where {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  return {
    endsAt: { gt: today.toJSDate() },
    // No session lasts a month; so the index on the start can be used.
    startsAt: { gt: today.minus({ months: 1 }).toJSDate() },
  };
}

/** All but the text, which `narrowed` looks for. */
export const matching = (
  filters: ProgrammeFilters,
  { now, association }: { now: Date; association?: { id: string } },
): Where[] => {
  const { topic, free, language, district, series } = filters;
  return [
    ...(topic ? [{ topic: { slug: plain(topic) } }] : []),
    ...(free ? [withFreeSeats(now, association?.id)] : []),
    ...(language ? [{ language: plain(language) }] : []),
    ...(district ? [shownFor(plain(district))] : []),
    ...(series ? [{ seriesId: plain(series) }] : []),
  ];
};

/** Hosted or adopted by an association that answers for the district and is still in an alliance. */
export function shownFor(ags: string): Where {
  const answering = {
    responsibilities: { some: { ags } },
    allianceMemberships: { some: { leftAt: null } },
  };
  return { showings: { some: { association: answering } } };
}

/** A pool that `seatsFree` finds free for this viewer: nobody waits for it. */
const withFreeSeats = (now: Date, viewerId?: string): Where => ({
  cancelledAt: null,
  endsAt: { gt: now },
  pools: {
    some: {
      OR: [{ associationId: null }, ...(viewerId ? [{ associationId: viewerId }] : [])],
      closedAt: null,
      waiting: 0,
      taken: { lt: db.seatPool.fields.limit },
    },
  },
});

/** PostgreSQL's text knows no NUL, and nobody means the other control characters either. */
const plain = (typed: string) => typed.replace(/\p{Cc}/gu, " ").trim();
