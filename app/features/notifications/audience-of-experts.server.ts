import { Prisma } from "#app/platform/db.server.ts";
import { afterPause, atOnce, change, columns, isChange, session } from "./audience-parts.server.ts";

/** Everybody who speaks, or spoke until this very change. */
export const experts = Prisma.sql`
  SELECT ${columns(
    `CASE heard.type WHEN 'session.published' THEN 'expert-invited' ELSE 'expert-' || ${change} END`,
    "engagement",
    "engagement.id",
    "'engagement:' || engagement.id",
    afterPause,
  )}, 1
  FROM heard ${session}
  JOIN "Engagement" engagement ON engagement."sessionId" = session.id
    AND (engagement."releasedAt" IS NULL OR engagement."releasedAt" >= heard."recordedAt")
  WHERE ${isChange} OR heard.type IN ('session.published', 'session.taken-back')`;

/** Who speaks and does not see it on an open page, where a running session goes on. */
export const ledExperts = Prisma.sql`
  SELECT ${columns("'expert-' || split_part(heard.type, '.', 2)", "engagement", "engagement.id", "'engagement:' || engagement.id", atOnce)}, 1
  FROM heard ${session}
  JOIN "Engagement" engagement ON engagement."sessionId" = session.id AND engagement.firm
    AND engagement."releasedAt" IS NULL
    AND NOT EXISTS (SELECT FROM "RoomEntry" entry WHERE entry."engagementId" = engagement.id
      AND entry."lastSeenAt" > heard."recordedAt" - interval '1 minute')
  WHERE heard.type IN ('room.led-elsewhere', 'room.led-back')`;

/** Both links of an expert are new: the invitation comes again with them. */
export const renewed = Prisma.sql`
  SELECT ${columns("'expert-invited'", "engagement", "engagement.id", "'engagement:' || engagement.id", atOnce)}, 1
  FROM heard
  JOIN "Engagement" engagement ON engagement.id = heard.payload->>'engagementId' AND engagement.firm
  JOIN "Session" session ON session.id = engagement."sessionId"
  WHERE heard.type = 'expert.link-renewed'`;

/** Who is asked for a session later than others, and who no longer comes. */
export const oneExpert = Prisma.sql`
  SELECT ${columns(
    `CASE heard.type WHEN 'session.expert-engaged' THEN 'expert-invited' ELSE 'expert-released' END`,
    "engagement",
    "engagement.id",
    "'engagement:' || engagement.id",
    afterPause,
  )}, 1
  FROM heard ${session}
  JOIN "Engagement" engagement ON engagement.id = heard.payload->>'engagementId'
  WHERE heard.type IN ('session.expert-engaged', 'session.expert-released')
    AND session."publishedAt" <= heard."recordedAt"`;
