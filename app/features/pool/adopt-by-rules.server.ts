import { withImprint } from "#app/features/alliance/has-imprint.server.ts";
import type { SessionFact } from "#app/features/sessions/sessions.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";

type Adopted = { sessionId: string; associationId: string; allianceId: string; ruleId: string };

/**
 * Listings that standing rules ask for and nobody has decided on: each session once for each
 * association, by its oldest rule. What was adopted or given up by hand before stays as it is.
 * The statement names `listing`, `session` and `rule`; `which` narrows it.
 */
export const wantedByRules = (now: Date, which: Prisma.Sql) => Prisma.sql`
  SELECT DISTINCT ON (session.id, rule."associationId") session.id AS "sessionId",
    rule."associationId", listing."allianceId", rule.introduction, rule.id AS "ruleId", session.revision
  FROM "Listing" listing
  JOIN "Session" session ON session.id = listing."sessionId" AND session."publishedAt" IS NOT NULL
    AND session."cancelledAt" IS NULL AND session."endsAt" > ${now}
  JOIN "AllianceMember" host ON host."allianceId" = listing."allianceId"
    AND host."associationId" = session."hostId" AND host."leftAt" IS NULL
  JOIN "AllianceMember" member ON member."allianceId" = listing."allianceId" AND member."leftAt" IS NULL
  JOIN "Association" association ON association.id = member."associationId" AND ${withImprint}
  JOIN "AdoptionRule" rule ON rule."associationId" = member."associationId" AND rule."endedAt" IS NULL
    AND rule."associationId" <> session."hostId"
    AND (rule."topicId" IS NULL OR rule."topicId" = session."topicId")
    AND (rule."hostId" IS NULL OR rule."hostId" = session."hostId")
  WHERE listing."unlistedAt" IS NULL AND ${which} AND NOT EXISTS (
    SELECT FROM "Adoption" decided WHERE decided."sessionId" = session.id
      AND decided."associationId" = rule."associationId")
  ORDER BY session.id, rule."associationId", rule."createdAt", listing."listedAt"`;

/** Adopts what rules ask for. The caller holds the alliances, so that no rule or listing slips by. */
export async function adoptByRules(tx: Tx, now: Date, which: Prisma.Sql): Promise<number> {
  const adopted = await tx.$queryRaw<Adopted[]>`
    INSERT INTO "Adoption" ("sessionId", "associationId", "allianceId", "adoptedAt", introduction, "ruleId", "seenRevision", "newsAt")
    SELECT "sessionId", "associationId", "allianceId", ${now}, introduction, "ruleId", revision, ${now}
    FROM (${wantedByRules(now, which)}) wanted
    ON CONFLICT ("sessionId", "associationId") DO NOTHING
    RETURNING "sessionId", "associationId", "allianceId", "ruleId"`;
  const by = { now, actor: { kind: "house" } };
  for (const each of adopted)
    await record<SessionFact>(tx, { type: "session.adopted", ...each }, by);
  return adopted.length;
}

/** By every rule that the newly listed session meets. */
export const adoptListed = (tx: Tx, now: Date, sessionId: string, allianceId: string) =>
  adoptByRules(
    tx,
    now,
    Prisma.sql`listing."sessionId" = ${sessionId} AND listing."allianceId" = ${allianceId}`,
  );
