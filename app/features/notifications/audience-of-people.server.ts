import { Prisma } from "#app/platform/db.server.ts";

/** Who asks for the data under an address is told the way to them. */
export const ownData = Prisma.sql`
  SELECT heard.id, 'own-data', 'own-data', request.id, 'own-data:' || request.id, heard."recordedAt",
    heard."recordedAt", 1
  FROM heard JOIN "OwnDataRequest" request ON request.id = heard.payload->>'requestId'
  WHERE heard.type = 'identity.own-data-asked'`;

/** A new address is asked whether it wants the place. */
export const addressChange = Prisma.sql`
  SELECT heard.id, 'address-change', 'address-change', change.id, 'address-change:' || change.id,
    heard."recordedAt", heard."recordedAt", 1
  FROM heard JOIN "AddressChange" change ON change.id = heard.payload->>'addressChangeId'
  WHERE heard.type = 'registration.address-change-asked'`;

/** Under whose address somebody has asked is asked whether it is theirs. */
export const claims = Prisma.sql`
  SELECT heard.id, 'question-claim', 'question', question.id, 'question:' || question.id,
    heard."recordedAt", heard."recordedAt", 1
  FROM heard JOIN "Question" question ON question.id = heard.payload->>'questionId'
  WHERE heard.type = 'question.claim-asked'`;

/** Who asks the office is asked whether it is theirs at once, and told the answer once that cannot be a slip. */
const inquiries = Prisma.sql`
  SELECT heard.id, told.template, 'inquiry', told.id, 'inquiry:' || inquiry.id, heard."recordedAt",
    heard."recordedAt" + told.pause, 1
  FROM heard JOIN "Inquiry" inquiry ON inquiry.id = heard.payload->>'inquiryId'
  CROSS JOIN LATERAL (SELECT 'inquiry-claim' AS template, inquiry.id, interval '0' AS pause
      WHERE heard.type = 'inquiry.claim-asked'
    UNION ALL SELECT 'inquiry-answered', heard.payload->>'answerId', heard.pause
      WHERE heard.type = 'inquiry.answered') told`;

/** Who has written to a company is asked whether it is theirs, and told what is new; the kind stands before the id. */
const approaches = Prisma.sql`
  SELECT heard.id, told.template, 'approach', told.id, 'approach:' || approach.id, heard."recordedAt",
    heard."recordedAt", 1
  FROM heard JOIN "Approach" approach ON approach.id = heard.payload->>'approachId'
  CROSS JOIN LATERAL (SELECT CASE heard.type WHEN 'approach.claim-asked' THEN 'approach-claim'
      WHEN 'approach.unanswered' THEN 'approach-unanswered' ELSE 'approach-news' END AS template,
    CASE heard.type WHEN 'approach.claim-asked' THEN 'claim:'
      WHEN 'approach.unanswered' THEN 'silent:' ELSE 'news:' END || approach.id AS id) told
  WHERE heard.type IN ('approach.claim-asked', 'approach.unanswered', 'approach.declined', 'approach.passed-on')
    OR heard.type IN ('approach.answered', 'approach.contact-released') AND heard.payload->>'side' = 'company'`;

/** Everybody who looks for a company. */
export const asks = Prisma.sql`${inquiries} UNION ALL ${approaches}`;

/** Who logs in, or opens an expert's page elsewhere, gets the code, who is invited the link; the ids are those of their rows. */
export const staff = Prisma.sql`
  SELECT heard.id, 'staff', 'staff', told.id, 'staff:' || told.id, heard."recordedAt",
    heard."recordedAt", 1
  FROM heard
  JOIN LATERAL (SELECT coalesce(heard.payload->>'loginCodeId',
    heard.payload->>'invitationId', heard.payload->>'deviceCodeId') AS id) told
    ON told.id IS NOT NULL
  WHERE heard.type IN ('login.code-asked', 'staff.invited', 'expert.link-code-asked')`;

/** Whose second factor was reset or moved hears of it; the kind stands before the person's id. */
export const factors = Prisma.sql`
  SELECT heard.id, 'staff', 'staff', told.id, 'staff:' || told.id, heard."recordedAt",
    heard."recordedAt", 1
  FROM heard
  JOIN LATERAL (SELECT substring(heard.type FROM 'second-factor-(.+)') || ':'
    || (heard.payload->>'memberId') AS id) told ON told.id IS NOT NULL
  WHERE heard.type IN ('login.second-factor-reset', 'login.second-factor-replaced')`;

/**
 * A request to lend an expert goes to everybody who may answer for home, the answer to who has asked, or
 * to the office where that person has left.
 */
export const lending = Prisma.sql`
  SELECT heard.id, 'lending', 'staff', told.id, 'staff:' || told.id, heard."recordedAt",
    heard."recordedAt", 1
  FROM heard
  JOIN "LendingRequest" request ON request.id = heard.payload->>'requestId'
  JOIN "Expert" expert ON expert.id = request."expertId"
  JOIN "StaffRole" held ON held."endedAt" IS NULL AND held.role IN ('owner', 'planner')
    AND CASE heard.type WHEN 'expert.lending-asked' THEN held."associationId" = expert."homeId"
      ELSE held."associationId" = request."associationId" AND (
        held."staffId" = request."askedById" OR NOT EXISTS (
          SELECT FROM "StaffRole" asker WHERE asker."staffId" = request."askedById"
            AND asker."associationId" = request."associationId" AND asker."endedAt" IS NULL
            AND asker.role IN ('owner', 'planner'))) END
  CROSS JOIN LATERAL (
    SELECT CASE heard.type WHEN 'expert.lending-asked' THEN 'asked:' ELSE 'answered:' END
      || request.id || '~' || held."staffId" AS id) told
  WHERE heard.type IN ('expert.lending-asked', 'expert.lending-granted', 'expert.lending-declined')`;

/** What had failed comes again, to the same recipient. */
export const askedAgain = Prisma.sql`
  SELECT heard.id, failed.template, failed."recipientKind", failed."recipientId", failed.thread,
    failed.urgency, heard."recordedAt", 1
  FROM heard JOIN "Delivery" failed ON failed.id = heard.payload->>'deliveryId'
  WHERE heard.type = 'mail.asked-again'`;

/**
 * Whom a circular goes to, over rows named `circular`, `session` and `registration`: everybody in the
 * states it is meant for, whom its association may write to. Who only has to confirm a seat waits for none.
 */
export const meantBy = Prisma.sql`
  registration."sessionId" = session.id AND registration."erasedAt" IS NULL
  AND registration.status = ANY(CASE circular.audience
    WHEN 'seated' THEN ARRAY['seated']
    WHEN 'waiting' THEN ARRAY['offered', 'waiting']
    ELSE ARRAY['seated', 'offered', 'waiting'] END)
  AND NOT (circular.audience = 'waiting' AND registration.status = 'offered' AND registration."mustConfirm")
  AND (session."hostId" = circular."associationId" OR registration."throughId" = circular."associationId")`;

/** Each gets one mail, or a call, after the pause in which the office may take the circular back. */
export const circularReaders = Prisma.sql`
  SELECT heard.id, 'circular', 'registration', registration.id, 'registration:' || registration.id,
    session."startsAt", heard."recordedAt" + heard.pause, 1
  FROM heard
  JOIN "Circular" circular ON circular.id = heard.payload->>'circularId'
  JOIN "Session" session ON session.id = circular."sessionId"
  JOIN "Registration" registration ON ${meantBy}
  WHERE heard.type = 'circular.sent'`;
