import type { Scope } from "#app/features/identity/scope.ts";
import { heldUp } from "#app/features/notifications/notifications.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";

/** A mail that nobody got, or (`held`) mails that cannot leave; `id`: the expert's, invitation's, colleague's or session's. */
export type ReturnedMail = {
  kind: "expert-mail" | "invitation-mail" | "staff-mail" | "partner-mail" | "held";
  id: string;
  title: string;
  beside: string | null;
  count: number;
  sessionId: string | null;
};

/** A lending request, and a mail to a colleague, is history after a month, wherever its mail ended. */
const lives = 30 * 86_400_000;

/** The newest mail to each recipient that came back for good or was given up; it begins with the few. */
const lost = Prisma.sql`
  gone AS (
    SELECT id FROM "Delivery" WHERE status = 'failed'
    UNION SELECT "deliveryId" FROM "Bounce" WHERE permanent
  ), lost AS MATERIALIZED (
    SELECT delivery.*, coalesce(bounce."receivedAt", delivery."failedAt", delivery."dueAt") AS at
    FROM gone JOIN "Delivery" delivery ON delivery.id = gone.id
    LEFT JOIN "Bounce" bounce ON bounce."deliveryId" = delivery.id
    WHERE delivery."recipientKind" IN ('engagement', 'staff', 'association') AND NOT EXISTS (
      SELECT FROM "Delivery" newer WHERE newer.thread = delivery.thread AND newer.seq > delivery.seq
        AND newer."recipientKind" = delivery."recipientKind" AND newer.status = 'sent'))`;

const codeAsked = "expert.link-code-asked";

/** An invitation to speak, or the code that opens its page on another device, until a newer one of either left. */
const toExperts = Prisma.sql`
  SELECT "recipientId" AS id FROM lost WHERE "recipientKind" = 'engagement'
  UNION SELECT asked.id FROM (
    SELECT fact.payload->>'engagementId' AS id, fact.id AS "factId", lost.seq
    FROM lost JOIN "Fact" fact ON lost."recipientKind" = 'staff' AND fact.id = lost."factId"
      AND fact.type = ${codeAsked}) asked
  WHERE NOT EXISTS (SELECT FROM "Delivery" newer
      WHERE newer.thread = 'engagement:' || asked.id AND newer.seq > asked.seq AND newer.status = 'sent')
    AND NOT EXISTS (SELECT FROM "Fact" fact JOIN "Delivery" newer ON newer."factId" = fact.id
      WHERE fact.type = ${codeAsked} AND fact.payload->>'engagementId' = asked.id
        AND fact.id > asked."factId" AND newer.status = 'sent')`;

/** Codes to log in and notices to a colleague of this office, until a code has been typed again. */
const toColleagues = ({ association, now }: Pick<Scope, "association" | "now">) => Prisma.sql`
  SELECT 'staff-mail', member.id, member.name, member.email, 1, ${noSession}, max(lost.at)
  FROM lost JOIN "Fact" fact ON lost."recipientKind" = 'staff' AND fact.id = lost."factId"
  JOIN "Staff" member ON member.id =
    coalesce(nullif(split_part(lost."recipientId", '~', 2), ''), fact.payload->>'memberId')
  JOIN "StaffRole" held ON held."staffId" = member.id AND held."endedAt" IS NULL
    AND held."associationId" = ${association.id}
  WHERE lost.at > ${new Date(now.getTime() - lives)}
    AND (member."lastLoginAt" IS NULL OR member."lastLoginAt" < lost.at)
  GROUP BY member.id`;

const session = Prisma.sql`session.id AS "sessionId", session."startsAt", session."endsAt",
  session."startsAt" AS "dueAt"`;
const noSession = Prisma.sql`NULL::text AS "sessionId", NULL::timestamptz AS "startsAt",
  NULL::timestamptz AS "endsAt"`;

/**
 * Mails of this association to experts, colleagues it invited, partners and lenders that nobody got; and
 * how many of its guests' mails wait because the operator has something to mend. As lines of a day: the
 * id is the expert's, the invitation's or the session's.
 */
export const returnedMails = ({ association, now, locale }: Scope) => Prisma.sql`
  WITH ${lost}, ofHost AS (
    SELECT * FROM "Session" WHERE "hostId" = ${association.id} AND "endsAt" > ${now} AND "cancelledAt" IS NULL
  )
  SELECT 'expert-mail' AS kind, expert.id,
    CASE WHEN ${locale} = 'en' AND expert."nameEn" <> '' THEN expert."nameEn" ELSE expert.name END AS title,
    session.title AS beside, 1 AS count, ${session}
  FROM (${toExperts}) wrote
  JOIN "Engagement" engagement ON engagement.id = wrote.id AND engagement."releasedAt" IS NULL
  JOIN "Expert" expert ON expert.id = engagement."expertId"
  JOIN ofHost session ON session.id = engagement."sessionId"
  UNION ALL
  SELECT 'invitation-mail', invitation.id, invitation.name, invitation.email, 1, ${noSession}, lost.at
  FROM lost JOIN "StaffInvitation" invitation ON lost."recipientKind" = 'staff'
    AND invitation.id = lost."recipientId" AND invitation."associationId" = ${association.id}
  WHERE invitation."acceptedAt" IS NULL AND invitation."revokedAt" IS NULL AND invitation."expiresAt" > ${now}
  UNION ALL ${toColleagues({ association, now })}
  UNION ALL
  SELECT 'partner-mail', session.id, partner."shortName", session.title, 1, ${session}
  FROM lost JOIN ofHost session ON lost."recipientKind" = 'association'
    AND lost.thread LIKE 'adoption:' || session.id || ':%'
  JOIN "Association" partner ON partner.id = lost."recipientId"
  UNION ALL
  SELECT 'expert-mail', expert.id, reader."shortName",
    CASE WHEN ${locale} = 'en' AND expert."nameEn" <> '' THEN expert."nameEn" ELSE expert.name END,
    1, ${noSession}, lost.at
  FROM lost JOIN "LendingRequest" request ON lost."recipientKind" = 'staff'
    AND split_part(split_part(lost."recipientId", '~', 1), ':', 2) = request.id
  JOIN "Expert" expert ON expert.id = request."expertId"
  JOIN "Association" reader ON reader.id = CASE WHEN lost."recipientId" LIKE 'asked:%'
    THEN expert."homeId" ELSE request."associationId" END
  WHERE lost.at > ${new Date(now.getTime() - lives)} AND ${association.id} =
    CASE WHEN lost."recipientId" LIKE 'asked:%' THEN request."associationId" ELSE expert."homeId" END
  UNION ALL
  SELECT 'held', 'held', '', NULL, count(*)::int, ${noSession}, min(delivery."dueAt")
  FROM "Delivery" delivery JOIN "Registration" person ON delivery."recipientKind" = 'registration'
    AND person.id = delivery."recipientId" AND person."throughId" = ${association.id}
  WHERE delivery.status IN ('due', 'claimed') AND starts_with(delivery.error, ${heldUp})
  HAVING count(*) > 0
  LIMIT 200`;

/** The same for the pages where one looks: a session, an expert, the staff. */
export const findReturned = async (scope: Scope, isHere: (mail: ReturnedMail) => boolean) =>
  (await rowsOf<ReturnedMail>(returnedMails(scope))).filter(isHere);
