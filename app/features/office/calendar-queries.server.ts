import { namesOf, type Speaking, speakersSql } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { poolsOf, seatsShown } from "#app/features/seats/seats.ts";
import { phaseOf } from "#app/features/sessions/sessions.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import type { CalendarEntry, CalendarFilters, EntryKind, EntryState } from "./office.ts";

type Span = { from: Date; to: Date };
type Named = { id: string; name: string };

/**
 * Everything an office sees between two moments, in the order of the start: its own sessions with
 * drafts, those it adopted, and what partners list to an alliance of both and is still to come.
 * `choices` are what the span can be narrowed by.
 */
export async function findEntries(scope: Scope, span: Span, filters: CalendarFilters) {
  const rows = await rowsIn(scope, span);
  const entries = rows.map((row) => ({ row, entry: toEntry(row, scope) }));
  const { kind, topic, expert, host, state } = filters;
  return {
    entries: entries
      .filter(
        ({ row, entry }) =>
          (!kind || entry.kind === kind) &&
          (!topic || row.topicSlug === topic) &&
          (!expert || row.experts.some(({ expertId }) => expertId === expert)) &&
          (!host || entry.host.slug === host) &&
          (!state || entry.state === state),
      )
      .map(({ entry }) => entry),
    choices: {
      topics: choicesOf(
        rows.map((row) => ({
          id: row.topicSlug,
          name: named(scope, row.topicName, row.topicNameEn),
        })),
        scope,
      ),
      experts: choicesOf(
        rows.flatMap((row) => row.experts.map((one) => expertIn(scope, one))),
        scope,
      ),
      hosts: choicesOf(
        rows.map((row) => ({ id: row.hostSlug, name: row.hostShortName })),
        scope,
      ),
    },
  };
}

type Row = {
  id: string;
  kind: EntryKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
  from: string;
  to: string;
  publishedAt: Date | null;
  publishAt: Date | null;
  cancelledAt: Date | null;
  topicSlug: string;
  topicName: string;
  topicNameEn: string;
  hostSlug: string;
  hostShortName: string;
  pools: Parameters<typeof poolsOf>[0];
  experts: Speaking[];
};

const rowsIn = ({ association, now }: Scope, { from, to }: Span) => {
  const { id, zone } = association;
  return rowsOf<Row>(Prisma.sql`
    WITH mine AS (
      SELECT "allianceId" FROM "AllianceMember" WHERE "associationId" = ${id} AND "leftAt" IS NULL
    ), shown AS (
      SELECT session.id, 'own' AS kind FROM "Session" session
      WHERE "hostId" = ${id} AND "startsAt" >= ${from} AND "startsAt" < ${to}
      UNION ALL
      SELECT "sessionId", 'adopted' FROM "Showing"
      WHERE "associationId" = ${id} AND NOT "isHost" AND "startsAt" >= ${from} AND "startsAt" < ${to}
      UNION ALL
      SELECT session.id, 'listed' FROM "Session" session
      WHERE "startsAt" >= ${from} AND "startsAt" < ${to} AND "endsAt" > ${now}
        AND "hostId" <> ${id} AND "publishedAt" IS NOT NULL AND "cancelledAt" IS NULL
        AND EXISTS (SELECT FROM "Listing" listing
          JOIN "AllianceMember" host ON host."allianceId" = listing."allianceId"
            AND host."associationId" = session."hostId" AND host."leftAt" IS NULL
          WHERE listing."sessionId" = session.id AND listing."unlistedAt" IS NULL
            AND listing."allianceId" IN (SELECT "allianceId" FROM mine))
        AND NOT ${shownBySql({ association })}
    )
    SELECT shown.kind, session.id, title, "startsAt", "endsAt", "publishedAt", "publishAt", "cancelledAt",
      to_char("startsAt" AT TIME ZONE ${zone}, 'YYYY-MM-DD"T"HH24:MI') AS "from",
      to_char("endsAt" AT TIME ZONE ${zone}, 'YYYY-MM-DD"T"HH24:MI') AS "to",
      topic.slug AS "topicSlug", topic.name AS "topicName", topic."nameEn" AS "topicNameEn",
      host.slug AS "hostSlug", host."shortName" AS "hostShortName",
      array_to_json(ARRAY(SELECT json_build_object('id', id, 'associationId', "associationId", 'limit', "limit", 'taken', taken,
          'waiting', waiting, 'nextTicket', "nextTicket", 'closedAt', "closedAt")
        FROM "SeatPool" WHERE "sessionId" = session.id)) AS pools,
      ${speakersSql} AS experts
    FROM shown JOIN "Session" session ON session.id = shown.id
    JOIN "Topic" topic ON topic.id = session."topicId"
    JOIN "Association" host ON host.id = session."hostId"
    ORDER BY "startsAt", session.id`);
};

function toEntry(row: Row, scope: Scope): CalendarEntry {
  const { limit, taken, waiting } = seatsShown(poolsOf(row.pools), scope.association.id);
  const left = waiting > 0 ? 0 : Math.max(0, limit - taken);
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    state: stateOf(row, left, scope.now),
    from: row.from,
    to: row.to,
    host: { slug: row.hostSlug, shortName: row.hostShortName },
    experts: namesOf(row.experts, scope.locale).join(", "),
    left,
    waiting,
  };
}

function stateOf(row: Row, left: number, now: Date): EntryState {
  const phase = phaseOf(row, now);
  if (phase === "cancelled") return "cancelled";
  if (!row.publishedAt) return row.publishAt ? "scheduled" : "draft";
  if (phase !== "coming") return phase;
  return left > 0 ? "open" : "full";
}

const named = ({ locale }: Scope, name: string, nameEn: string) =>
  locale === "en" ? nameEn || name : name;

const expertIn = (scope: Scope, { expertId, name, nameEn }: Speaking): Named => ({
  id: expertId,
  name: named(scope, name, nameEn),
});

/** Each once, by name. */
function choicesOf(all: Named[], { locale }: Scope): Named[] {
  const byName = new Intl.Collator(locale).compare;
  return [...new Map(all.map((one) => [one.id, one])).values()].sort((a, b) =>
    byName(a.name, b.name),
  );
}
