import { poolsOf, seatsShown } from "#app/features/seats/seats.ts";
import { availabilityOf } from "#app/features/sessions/sessions.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";

type Viewer = { association: { id: string }; now: Date };

/** Another date with a free seat: of the series, a second date, or on the same topic. */
export type FreeDate = { id: string; title: string; startsAt: Date; endsAt: Date; zone: string };

type Row = FreeDate & { pools: Parameters<typeof poolsOf>[0] };
type Ask = (statement: Prisma.Sql) => Promise<Row[]>;

/** As many as are named, and as many as are looked at for them. */
const [named, looked] = [3, 24];

/**
 * Where guests of this association still find a seat instead: sister dates first, then what is on the same
 * topic, soonest first. A date that is kept for another one's waiting list is not free. `ask` runs the
 * statement, inside a transaction where there is one.
 */
export async function findFreeDates(
  { association, now }: Viewer,
  id: string,
  ask: Ask = rowsOf,
): Promise<FreeDate[]> {
  const rows = await ask(Prisma.sql`
    SELECT session.id, session.title, session."startsAt", session."endsAt", session.zone,
      (SELECT json_agg(pool) FROM "SeatPool" pool WHERE pool."sessionId" = session.id) AS pools
    FROM "Session" own JOIN "Session" session ON session.id <> own.id
    WHERE own.id = ${id} AND ${shownBySql({ association })} AND session."cancelledAt" IS NULL
      AND session."startsAt" > ${now}::timestamptz
      AND (session."openToAllAt" IS NULL OR session."openToAllAt" <= ${now}::timestamptz)
      AND (session."topicId" = own."topicId" OR ${isSister})
    ORDER BY (${isSister}) DESC, session."startsAt", session.id LIMIT ${looked}`);
  return rows
    .filter(({ pools }) => hasSeat(pools ?? [], association.id))
    .slice(0, named)
    .map(({ pools: _, ...date }) => date);
}

const isSister = Prisma.sql`(coalesce(session."seriesId" = own."seriesId", false)
  OR coalesce(session."secondDateOfId" = own.id, false) OR coalesce(session.id = own."secondDateOfId", false))`;

const hasSeat = (pools: Row["pools"], associationId: string) =>
  availabilityOf(seatsShown(poolsOf(pools), associationId)).kind !== "full";
