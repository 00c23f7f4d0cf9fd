import { isMemberOf } from "#app/features/companies/reach.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma, rowsOf, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { ApproachFact } from "./approaches.ts";

/** What an office has to do: tell a member that no mail reaches, or look at what was reported to it. */
const waitsFor = ({ association, now }: Scope) => Prisma.sql`
  approach."claimUntil" IS NULL AND approach."settledAt" IS NULL AND (
    approach."reportedAt" IS NOT NULL AND approach."throughId" = ${association.id}
    OR approach."declinedAt" IS NULL AND approach."reportedAt" IS NULL
      AND ${isMemberOf(Prisma.sql`approach."companyId"`, [association.id], now)}
      AND NOT EXISTS (SELECT FROM "Representation" r JOIN "Person" person ON person.id = r."personId"
        WHERE r."companyId" = approach."companyId" AND r.until IS NULL AND person.email IS NOT NULL))`;

/** Approaches that wait for this office, the oldest first, with whom it knows at the company. */
export const findApproaches = (scope: Scope) =>
  rowsOf<DeskApproach>(Prisma.sql`
    SELECT approach.id, approach.text, approach.name, approach.company, company.name AS "to",
      approach."writtenAt", approach."reportedAt" IS NOT NULL AS "isReported",
      (SELECT coalesce(json_agg(json_build_object('name', contact.name, 'phone', contact.phone)
          ORDER BY contact.id), '[]'::json) FROM "CompanyContact" contact
        WHERE contact."companyId" = company.id AND contact."associationId" = ${scope.association.id}) AS contacts
    FROM "Approach" approach JOIN "Company" company ON company.id = approach."companyId"
    WHERE ${waitsFor(scope)} ORDER BY approach."writtenAt", approach.id LIMIT 200`);

export type DeskApproach = {
  id: string;
  text: string;
  name: string;
  company: string;
  to: string;
  writtenAt: Date;
  isReported: boolean;
  contacts: { name: string; phone: string }[];
};

/** Lines of the office's day. */
export const openApproaches = (scope: Scope) => Prisma.sql`
  SELECT 'approach' AS kind, approach.id, company.name AS title, approach.company AS beside,
    (approach."reportedAt" IS NOT NULL)::int AS count, NULL::timestamptz AS "startsAt",
    NULL::timestamptz AS "endsAt", approach."writtenAt" + interval '2 days' AS "dueAt"
  FROM "Approach" approach JOIN "Company" company ON company.id = approach."companyId"
  WHERE ${waitsFor(scope)} ORDER BY approach."writtenAt", approach.id LIMIT 100`;

/** Passed on by telephone, or a report that was dealt with. @throws 404 for what does not wait for this office */
export const settleApproach = (scope: Scope, approachId: string) =>
  transact(async (tx) => {
    const [row] = await tx.$queryRaw<{ isReported: boolean }[]>`
      SELECT approach."reportedAt" IS NOT NULL AS "isReported" FROM "Approach" approach
      WHERE approach.id = ${approachId} AND ${waitsFor(scope)} FOR UPDATE`;
    if (!row) throw notFound();
    const { actor, now, association } = scope;
    const settledById = actor.kind === "staff" ? actor.staffId : null;
    const data = { settledAt: now, settledById };
    await tx.approach.update({ where: { id: approachId }, data });
    const kind = "passed-on";
    if (!row.isReported)
      await tx.approachEntry.create({
        data: { id: newId(), approachId, side: "office", kind, at: now },
      });
    const type = row.isReported ? "approach.settled" : "approach.passed-on";
    await record<ApproachFact>(tx, { type, approachId, associationId: association.id }, scope);
    return { ok: true as const };
  });
