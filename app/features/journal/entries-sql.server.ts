import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma } from "#app/platform/db.server.ts";
import type { JournalFilter } from "./filter.ts";
import { actsOfBorrowers, actsOfHosts, actsOfPartners, kinds } from "./journal.ts";

const columns = Prisma.sql`fact.id, fact.type, fact.payload, fact."associationId", fact."recordedAt",
  fact.actor, fact."staffId"`;

/**
 * The facts an association may read: its own; what hosts did to sessions while it had adopted them; what
 * partners did to those it hosts; what others did with its experts. Each by an index of its own, and each
 * `most` at the most, newest first.
 */
export function factsSeenBy(
  { association: { id } }: Pick<Scope, "association">,
  wanted: Prisma.Sql,
  most: number | null,
) {
  const newest =
    most === null
      ? Prisma.empty
      : Prisma.sql`ORDER BY fact."recordedAt" DESC, fact.id DESC LIMIT ${most}`;
  return Prisma.sql`
    (SELECT ${columns} FROM "Fact" fact WHERE fact."associationId" = ${id} AND ${wanted} ${newest})
    UNION ALL
    (SELECT ${columns} FROM "Adoption" adoption
      JOIN "Session" session ON session.id = adoption."sessionId" AND session."hostId" <> ${id}
      JOIN "Fact" fact ON fact.payload->>'sessionId' = session.id AND fact.type = ANY(${actsOfHosts})
        AND fact."associationId" = session."hostId" AND fact."recordedAt" >= adoption."adoptedAt"
        AND (adoption."endedAt" IS NULL OR fact."recordedAt" <= adoption."endedAt")
      WHERE adoption."associationId" = ${id} AND ${wanted} ${newest})
    UNION ALL
    (SELECT ${columns} FROM "Session" session
      JOIN "Fact" fact ON fact.payload->>'sessionId' = session.id AND fact.type = ANY(${actsOfPartners})
        AND fact."associationId" <> ${id}
      WHERE session."hostId" = ${id} AND ${wanted} ${newest})
    UNION ALL
    (SELECT ${columns} FROM "Fact" fact
      JOIN "Expert" expert ON expert.id = fact.payload->>'expertId' AND expert."homeId" = ${id}
      WHERE fact.type = ANY(${actsOfBorrowers}) AND fact."associationId" <> ${id} AND ${wanted} ${newest})`;
}

/** Which rows of `fact` a filter asks for. */
export function wantedBy({ association }: Pick<Scope, "association">, filter: JournalFilter) {
  const { q, kind, staff, session, from, until } = filter;
  const midnight = (day: string) =>
    Prisma.sql`${day}::date::timestamp AT TIME ZONE ${association.zone}`;
  const conditions = [
    q && mentions(association, q),
    kind && Prisma.sql`fact.type LIKE ANY(${kinds[kind].map((start) => `${start}%`)})`,
    staff && Prisma.sql`fact."staffId" = ${staff}`,
    session && Prisma.sql`fact.payload->>'sessionId' = ${session}`,
    from && Prisma.sql`fact."recordedAt" >= ${midnight(from)}`,
    until && Prisma.sql`fact."recordedAt" < ${midnight(until)} + interval '1 day'`,
  ].filter((condition) => typeof condition === "object");
  return Prisma.join([Prisma.sql`TRUE`, ...conditions], " AND ");
}

/** Names are no part of a fact: the words are looked for where the names stand, within one's own rights. */
function mentions({ id }: Scope["association"], typed: string) {
  const part = `%${typed.replace(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`(
    fact.payload->>'sessionId' IN (SELECT id FROM "Session" WHERE title ILIKE ${part})
    OR fact.payload->>'registrationId' IN (SELECT id FROM "Registration"
      WHERE "throughId" = ${id} AND "erasedAt" IS NULL AND (name ILIKE ${part} OR company ILIKE ${part}))
    OR fact.payload->>'companyId' IN (SELECT company.id FROM "Company" company
      JOIN "Membership" membership ON membership."companyId" = company.id AND membership."associationId" = ${id}
      WHERE company.name ILIKE ${part})
    OR fact.payload->>'expertId' IN (SELECT id FROM "Expert" WHERE name ILIKE ${part})
    OR fact."staffId" IN (SELECT staff.id FROM "Staff" staff JOIN "StaffRole" role ON role."staffId" = staff.id
      WHERE role."associationId" = ${id} AND staff.name ILIKE ${part}))`;
}
