import { Prisma, type Tx } from "#app/platform/db.server.ts";

type Arrival = { sessionId: string; throughId: string; ags: string | null };
type Answering = { allianceId: string; responsibleId: string | null };

/**
 * Which association answers for a guest's district, in the alliance whose listing was adopted; at
 * the host, in the alliance it was listed to first. Null for a session that belongs to no alliance;
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
export const answering = ({
  sessionId,
  throughId,
  ags,
}: Omit<Arrival, "ags"> & { ags: Prisma.Sql }) =>
  Prisma.sql`
    WITH alliance AS (
      (SELECT "allianceId", 1 AS rank, "adoptedAt" AS since FROM "Adoption"
        WHERE "sessionId" = ${sessionId} AND "associationId" = ${throughId} AND "endedAt" IS NULL)
      UNION ALL
      (SELECT "allianceId", 2, "listedAt" FROM "Listing" WHERE "sessionId" = ${sessionId})
      ORDER BY rank, since, "allianceId" LIMIT 1
    )
    SELECT alliance."allianceId", member."associationId" AS "responsibleId"
    FROM alliance
    LEFT JOIN "Responsibility" answers
      ON answers."allianceId" = alliance."allianceId" AND answers.ags = ${ags}
    LEFT JOIN "AllianceMember" member
      ON member."allianceId" = answers."allianceId"
      AND member."associationId" = answers."associationId" AND member."leftAt" IS NULL`;
