import type { Scope } from "#app/features/identity/scope.ts";
import { shownBy, shownBySql } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";

/** As many dates as the page of a series lists to come, and as many of those that are over. */
const most = 60;

/**
 * A series as this association shows it: the dates that it hosts or has adopted, those to come first.
 * Without a text of its own it has that of its next date. @throws 404 where it shows none of them.
 */
export async function getSeries(scope: Scope, id: string) {
  const shown = Prisma.sql`SELECT session.id FROM "Session" session
    WHERE session."seriesId" = series.id AND ${shownBySql(scope)}`;
  const [found] = await rowsOf<Found>(Prisma.sql`
    SELECT id, title, introduction,
      ARRAY(${shown} AND session."endsAt" > ${scope.now}::timestamptz
        ORDER BY session."startsAt", session.id LIMIT ${most}) AS coming,
      ARRAY(${shown} AND session."endsAt" <= ${scope.now}::timestamptz
        ORDER BY session."startsAt" DESC, session.id LIMIT ${most}) AS past
    FROM "Series" series WHERE id = ${id}`);
  const { coming, past, ...series } = orNotFound(found);
  const ids = [...coming, ...past];
  if (ids.length === 0) orNotFound(null);
  const [rows, told] = await Promise.all([
    readRows(ids),
    rowsOf<Told>(Prisma.sql`SELECT description, revision FROM "Session" WHERE id = ANY(${ids}::text[])
      ORDER BY array_position(${ids}::text[], id)`),
  ]);
  const dates = rows.map((row, n) => ({ ...toRow(row, scope), revision: told[n]?.revision ?? 0 }));
  return {
    ...series,
    text: series.introduction || told[0]?.description || "",
    coming: dates.slice(0, coming.length),
    past: dates.slice(coming.length),
  };
}

type Found = { id: string; title: string; introduction: string; coming: string[]; past: string[] };

type Told = { description: string; revision: number };

/** The host's slug, for an association that once showed a date of the series and shows none now. */
export async function findHostOfFormerSeries(scope: Scope, id: string) {
  const [host] = await rowsOf<{ slug: string }>(Prisma.sql`
    SELECT host.slug FROM "Series" series JOIN "Association" host ON host.id = series."hostId"
    WHERE series.id = ${id}
      AND NOT EXISTS (SELECT FROM "Session" session WHERE "seriesId" = series.id AND ${shownBySql(scope)})
      AND EXISTS (SELECT FROM "Session" session
        JOIN "Adoption" adoption ON adoption."sessionId" = session.id AND adoption."endedAt" IS NOT NULL
        WHERE "seriesId" = series.id AND "publishedAt" IS NOT NULL
          AND adoption."associationId" = ${scope.association.id})`);
  return host?.slug ?? null;
}

/** What a series is called, where this association shows a date of it. */
export const findSeriesTitle = (scope: Pick<Scope, "association">, id: string) =>
  db.series.findFirst({
    where: { id, sessions: { some: shownBy(scope) } },
    select: { id: true, title: true },
  });
