import { districtNamed } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { withMember } from "./membership.server.ts";

/** For each alliance of this association: the districts it answers for, and those that others do. */
export async function findDistrictsByAlliance({ association }: Scope) {
  const alliances = await db.alliance.findMany({
    where: withMember(association.id),
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      responsibilities: {
        select: {
          associationId: true,
          association: { select: { name: true } },
          district: { select: { ags: true, kind: true, name: true } },
        },
      },
    },
  });
  return sortedBy(alliances, ({ name }) => name).map(({ id, name, responsibilities }) => {
    const all = sortedBy(
      responsibilities.map(({ associationId, association: who, district }) => ({
        ...districtNamed(district),
        isOwn: associationId === association.id,
        association: who.name,
      })),
      ({ name: district }) => district,
    );
    return {
      id,
      name,
      own: all.filter(({ isOwn }) => isOwn).map(({ ags, label }) => ({ ags, label })),
      others: all
        .filter(({ isOwn }) => !isOwn)
        .map(({ ags, label, association: by }) => ({ ags, label, association: by })),
    };
  });
}
