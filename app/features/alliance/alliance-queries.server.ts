import { districtNamed } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { allianceInvitationToken } from "./invite-association.server.ts";
import { withMember } from "./membership.server.ts";

const district = { select: { ags: true, kind: true, name: true } } as const;

/** The alliances of this association: who belongs to them, who answers for what, whom it has invited. */
export async function findAlliances({ association, now }: Scope) {
  const found = await db.alliance.findMany({
    where: withMember(association.id),
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      members: {
        where: { leftAt: null },
        orderBy: { associationId: "asc" },
        select: { joinedAt: true, association: { select: { id: true, name: true } } },
      },
      responsibilities: { select: { associationId: true, district } },
      invitations: {
        where: { invitedById: association.id },
        orderBy: { createdAt: "desc" },
        take: 20,
      },
    },
  });
  const names = await namesOf(
    found.flatMap(({ invitations }) => invitations.map((one) => one.acceptedByAssociationId ?? "")),
  );
  return sortedBy(found, ({ name }) => name).map(
    ({ id, name, members, responsibilities, invitations }) => ({
      id,
      name,
      members: sortedBy(members, ({ association: { name } }) => name).map((member) => ({
        ...member.association,
        joinedAt: member.joinedAt,
        districts: sortedBy(
          responsibilities
            .filter(({ associationId }) => associationId === member.association.id)
            .map((one) => districtNamed(one.district).label),
          String,
        ),
      })),
      invitations: invitations.map((one) => ({
        id: one.id,
        createdAt: one.createdAt,
        expiresAt: one.expiresAt,
        state: stateOf(one, now),
        acceptedBy: names.get(one.acceptedByAssociationId ?? "") ?? null,
        token: stateOf(one, now) === "open" ? allianceInvitationToken(one.id) : null,
      })),
    }),
  );
}

type Dated = { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date };
export type InvitationState = "accepted" | "revoked" | "over" | "open";

function stateOf({ acceptedAt, revokedAt, expiresAt }: Dated, now: Date): InvitationState {
  if (acceptedAt) return "accepted";
  if (revokedAt) return "revoked";
  return expiresAt > now ? "open" : "over";
}

async function namesOf(ids: string[]) {
  const where = { id: { in: ids } };
  const all = await db.association.findMany({ where, select: { id: true, name: true } });
  return new Map(all.map(({ id, name }) => [id, name]));
}
