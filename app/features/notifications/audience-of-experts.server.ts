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
