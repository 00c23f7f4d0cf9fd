import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { MembershipKind } from "./companies.ts";
import type { Level } from "./levels.ts";
import { everMemberOf, runningAt } from "./reach.server.ts";

/** One company of the list as its office knows it. @throws 404 for another's */
export async function getMember({ association, now }: Scope, companyId: string) {
  const ours = { associationId: association.id };
  const { memberships, contacts, sites, ...company } = orNotFound(
    await db.company.findFirst({
      where: { id: companyId, ...everMemberOf(association.id) },
      include: {
        sites: { orderBy: { position: "asc" } },
        contacts: { where: ours, orderBy: { id: "asc" } },
        memberships: { where: ours, orderBy: { since: "desc" } },
      },
    }),
  );
  const runs = { companyId, ...ours, ...runningAt(now) };
  const isRunning = (await db.membership.count({ where: runs })) > 0;
  return {
    ...company,
    ...{ sites, contacts, isRunning, verifiedBy: await lookedAtBy(company, association) },
    kind: company.kind as "company" | "institution",
    levels: {
      name: company.nameLevel as Level,
      place: company.placeLevel as Level,
      industry: company.industryLevel as Level,
    },
    memberships: memberships.map((one) => ({ ...one, kind: one.kind as MembershipKind })),
  };
}

type Look = { verifiedById: string | null; verifiedByName: string | null };

/** Who looked at it last: one's own staff by name, another association by its own. */
async function lookedAtBy({ verifiedById, verifiedByName }: Look, own: Scope["association"]) {
  if (verifiedById === null) return null;
  if (verifiedById === own.id) return verifiedByName ?? own.shortName;
  const where = { id: verifiedById };
  return (
    (await db.association.findUnique({ where, select: { shortName: true } }))?.shortName ?? null
  );
}

export type Member = Awaited<ReturnType<typeof getMember>>;
