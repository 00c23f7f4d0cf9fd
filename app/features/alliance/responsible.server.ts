import { Prisma, type Tx } from "#app/platform/db.server.ts";

type Arrival = { sessionId: string; throughId: string; ags: string | null };
type Asked = { sessionId: string; throughId: string | Prisma.Sql; ags: Prisma.Sql };
type Answering = { allianceId: string; responsibleId: string | null };

/**
 * Which association answers for a guest's district, in the alliance whose listing was adopted; at
 * the host, in the first of those it is still listed in, or adopted from, that the host belongs to now:
 * who was its partner once gets none of its new guests. Null for a session that belongs to no alliance;
 * `responsibleId` is null where nobody of the alliance answers for the district.
 */
export async function responsibleFor(
  client: Tx,
  { sessionId, throughId, ags }: Arrival,
): Promise<Answering | null> {
  const [found] = await client.$queryRaw<Answering[]>(
    answering({ sessionId, throughId, ags: Prisma.sql`${ags}` }),
  );
  return found ?? null;
}

/** The same inside a larger statement, for a district that stands in one of its columns. */
export const answering = ({ sessionId, throughId, ags }: Asked) =>
  Prisma.sql`
    WITH alliance AS (
      (SELECT "allianceId", 1 AS rank, "adoptedAt" AS since FROM "Adoption"
        WHERE "sessionId" = ${sessionId} AND "associationId" = ${throughId} AND "endedAt" IS NULL)
      UNION ALL
      (SELECT listing."allianceId", 2, listing."listedAt" FROM "Listing" listing
        JOIN "Session" listed ON listed.id = listing."sessionId"
        JOIN "AllianceMember" host ON host."allianceId" = listing."allianceId"
          AND host."associationId" = listed."hostId" AND host."leftAt" IS NULL
        WHERE listing."sessionId" = ${sessionId} AND (listing."unlistedAt" IS NULL OR EXISTS (
          SELECT FROM "Adoption" going WHERE going."sessionId" = ${sessionId}
            AND going."allianceId" = listing."allianceId" AND going."endedAt" IS NULL)))
      ORDER BY rank, since, "allianceId" LIMIT 1
    )
    SELECT alliance."allianceId", member."associationId" AS "responsibleId"
    FROM alliance
    LEFT JOIN "Responsibility" answers
      ON answers."allianceId" = alliance."allianceId" AND answers.ags = ${ags}
    LEFT JOIN "AllianceMember" member
      ON member."allianceId" = answers."allianceId"
      AND member."associationId" = answers."associationId" AND member."leftAt" IS NULL`;
