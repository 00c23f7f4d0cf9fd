import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma } from "#app/platform/db.server.ts";

/** More than a day ever shows; beyond it nobody counts. */
const enough = Prisma.sql`LIMIT 100`;

/** Own sessions with people waiting, until a second date stands or they were offered another one. */
export const waitingLists = ({ association, now }: Scope) => Prisma.sql`
  SELECT 'waiting' AS kind, session.id, title, NULL AS beside, waiting AS count, "startsAt", "endsAt",
    "startsAt" AS "dueAt"
  FROM "Session" session
  JOIN "SeatPool" pool ON pool."sessionId" = session.id AND pool."associationId" IS NULL AND waiting > 0
  WHERE "hostId" = ${association.id} AND "startsAt" > ${now} AND "publishedAt" IS NOT NULL
    AND "cancelledAt" IS NULL
    AND NOT EXISTS (SELECT FROM "Session" second WHERE second."secondDateOfId" = session.id
      AND second."publishedAt" IS NOT NULL AND second."cancelledAt" IS NULL)
    AND NOT EXISTS (SELECT FROM "Circular" circular WHERE circular."sessionId" = session.id
      AND circular."associationId" = session."hostId" AND circular."offersDates"
      AND circular."sentAt" IS NOT NULL AND circular."takenBackAt" IS NULL)
  ORDER BY "startsAt" ${enough}`;

/** What partners changed of sessions that this office adopted, and nobody has looked at. */
export const adoptedChanges = ({ association, now }: Scope) => Prisma.sql`
  SELECT 'change' AS kind, session.id, title, host."shortName" AS beside,
    CASE WHEN "cancelledAt" IS NOT NULL THEN 1 WHEN (SELECT kind FROM "SessionChange" last
      WHERE last."sessionId" = session.id ORDER BY revision DESC LIMIT 1) = 'change-undone' THEN 2
      ELSE 0 END AS count, session."startsAt", "endsAt", ${now}::timestamptz AS "dueAt"
  FROM "Showing" showing JOIN "Session" session ON session.id = showing."sessionId"
  JOIN "Adoption" adoption USING ("sessionId", "associationId")
  JOIN "Association" host ON host.id = session."hostId"
  WHERE showing."associationId" = ${association.id} AND NOT showing."isHost"
    AND adoption."seenRevision" < session.revision AND session."endsAt" > ${now}
  ORDER BY session."startsAt" ${enough}`;

/** What a rule or a second date adopted for this office, and nobody has looked at; `count` 1: a rule. */
export const adoptedForUs = ({ association, now }: Scope) => Prisma.sql`
  SELECT 'adopted' AS kind, session.id, title, host."shortName" AS beside,
    ("ruleId" IS NOT NULL AND NOT "isAlong")::int AS count, "startsAt", "endsAt", ${now}::timestamptz AS "dueAt"
  FROM "Adoption" adoption JOIN "Session" session ON session.id = adoption."sessionId"
  JOIN "Association" host ON host.id = session."hostId"
  WHERE adoption."associationId" = ${association.id} AND adoption."endedAt" IS NULL
    AND adoption."newsAt" IS NOT NULL AND session."endsAt" > ${now} AND "cancelledAt" IS NULL
  ORDER BY "startsAt" ${enough}`;

/** What this office had adopted and its host has made a draft again. */
export const takenBack = ({ association, now }: Scope) => Prisma.sql`
  SELECT 'taken-back' AS kind, session.id, title, host."shortName" AS beside, 1 AS count,
    "startsAt", "endsAt", ${now}::timestamptz AS "dueAt"
  FROM "Adoption" adoption JOIN "Session" session ON session.id = adoption."sessionId"
  JOIN "Association" host ON host.id = session."hostId"
  WHERE adoption."associationId" = ${association.id} AND adoption."endedAt" IS NOT NULL
    AND adoption."newsAt" IS NOT NULL AND session."endsAt" > ${now}
  ORDER BY "startsAt" ${enough}`;

/** What partners list to an alliance of both, still to come, not adopted and not yet looked at. */
export const newListings = ({ association: { id }, now }: Scope) => Prisma.sql`
  SELECT 'listing' AS kind, session.id, title, host."shortName" AS beside,
    CASE WHEN pool.waiting = 0 THEN GREATEST(0, pool."limit" - pool.taken) ELSE 0 END AS count, "startsAt", "endsAt", "startsAt" AS "dueAt"
  FROM "Session" session JOIN "Association" host ON host.id = session."hostId"
  JOIN "SeatPool" pool ON pool."sessionId" = session.id AND pool."associationId" IS NULL
  WHERE "startsAt" > ${now} AND "hostId" <> ${id} AND "publishedAt" IS NOT NULL AND "cancelledAt" IS NULL
    AND EXISTS (SELECT FROM "Listing" listing
      JOIN "AllianceMember" own ON own."allianceId" = listing."allianceId"
        AND own."associationId" = ${id} AND own."leftAt" IS NULL
      JOIN "AllianceMember" theirs ON theirs."allianceId" = listing."allianceId"
        AND theirs."associationId" = session."hostId" AND theirs."leftAt" IS NULL
      WHERE listing."sessionId" = session.id AND listing."unlistedAt" IS NULL)
    AND NOT EXISTS (SELECT FROM "Showing" WHERE "sessionId" = session.id AND "associationId" = ${id})
    AND NOT EXISTS (SELECT FROM "ListingLook" WHERE "sessionId" = session.id AND "associationId" = ${id})
  ORDER BY "startsAt", session.id ${enough}`;

/** Own sessions that are planned and stay unpublished. */
export const draftsLeft = ({ association, now }: Scope) => Prisma.sql`
  SELECT 'draft' AS kind, id, title, NULL AS beside, 1 AS count, "startsAt", "endsAt", "startsAt" AS "dueAt"
  FROM "Session"
  WHERE "hostId" = ${association.id} AND "publishedAt" IS NULL AND "publishAt" IS NULL
    AND "cancelledAt" IS NULL AND "startsAt" > ${now}
  ORDER BY "startsAt" ${enough}`;

/** What somebody of this office began to plan and left: due the second day after it was saved last. */
export const plansBegun = ({ association }: Scope) => Prisma.sql`
  SELECT 'plan' AS kind, draft.id, COALESCE(content->'title'->>0, '') AS title, staff.name AS beside,
    1 AS count, NULL::timestamptz AS "startsAt", NULL::timestamptz AS "endsAt",
    "savedAt" + interval '2 days' AS "dueAt"
  FROM "SessionDraft" draft LEFT JOIN "Staff" staff ON staff.id = draft."staffId"
  WHERE draft."associationId" = ${association.id}
  ORDER BY "savedAt" DESC, draft.id ${enough}`;

/** Own sessions of the last two weeks of which a recording failed, or is offline because somebody took back their consent. */
export const recordingTroubles = ({ association: { id }, now }: Scope) => Prisma.sql`
  SELECT CASE WHEN state = 'failed' THEN 'recording-failed' ELSE 'recording-offline' END AS kind,
    session.id, session.title, NULL AS beside, count(*)::int AS count, session."startsAt", session."endsAt",
    ${now}::timestamptz AS "dueAt"
  FROM "Recording" recording JOIN "Session" session ON session.id = recording."sessionId"
  WHERE recording."associationId" = ${id} AND "deletedAt" IS NULL
    AND ((state = 'failed' AND recording."createdAt" > ${now}::timestamptz - interval '14 days')
      OR (state <> 'failed' AND "offlineReason" = 'consent-withdrawn'
        AND "offlineAt" > ${now}::timestamptz - interval '14 days'))
  GROUP BY 1, session.id ORDER BY session."startsAt" ${enough}`;
