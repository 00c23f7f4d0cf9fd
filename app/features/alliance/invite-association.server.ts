import type { Scope } from "#app/features/identity/scope.ts";
import { invitationLives } from "#app/features/identity/staff.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import type { AllianceFact, Refusal } from "./alliance.ts";
import { memberOf } from "./membership.server.ts";

type Outcome = { ok: true; invitationId: string } | { ok: false; refusal: Refusal };

/** The link into an alliance, for its members to hand on. */
export const allianceInvitationToken = (id: string) => tokenFor("alliance-invitation", id, 0);

/** A link by which one more association joins; it counts once. */
export const inviteAssociation = (scope: Scope, allianceId: string) =>
  transact(async (tx): Promise<Outcome> => {
    const { association, now } = scope;
    if (!(await memberOf(tx, allianceId, association.id)))
      return { ok: false, refusal: "not-in-alliance" };
    const id = newId();
    const expiresAt = new Date(now.getTime() + invitationLives);
    const row = { id, allianceId, invitedById: association.id, createdAt: now, expiresAt };
    await tx.allianceInvitation.create({ data: row });
    const fact = { associationId: association.id, allianceId, invitationId: id };
    await record<AllianceFact>(tx, { type: "alliance.invited", ...fact }, scope);
    return { ok: true, invitationId: id };
  });

/** Takes an open invitation of this association back: its link ends. */
export const revokeAllianceInvitation = (scope: Scope, id: string) =>
  transact(async (tx) => {
    const { association, now } = scope;
    const open = { id, invitedById: association.id, acceptedAt: null, revokedAt: null };
    const { count } = await tx.allianceInvitation.updateMany({
      where: open,
      data: { revokedAt: now },
    });
    const fact = { associationId: association.id, invitationId: id };
    if (count)
      await record<AllianceFact>(tx, { type: "alliance.invitation-revoked", ...fact }, scope);
  });

/** The invitation behind a link, or null for a wrong one; `isOpen` says whether it still counts. */
export async function allianceInvitationBehind({ now }: Pick<Scope, "now">, token: string) {
  const id = tokenId(token);
  if (!isTokenOf(token, "alliance-invitation", id, 0)) return null;
  const found = await db.allianceInvitation.findUnique({
    where: { id },
    select: {
      id: true,
      allianceId: true,
      expiresAt: true,
      acceptedAt: true,
      revokedAt: true,
      alliance: {
        select: {
          name: true,
          members: {
            where: { leftAt: null },
            orderBy: { associationId: "asc" },
            select: { associationId: true, association: { select: { name: true } } },
          },
        },
      },
    },
  });
  if (!found) return null;
  const { alliance, acceptedAt, revokedAt, expiresAt, ...invitation } = found;
  return {
    ...invitation,
    name: alliance.name,
    members: sortedBy(
      alliance.members.map(({ associationId: id, association: { name } }) => ({ id, name })),
      ({ name }) => name,
    ),
    isOpen: !acceptedAt && !revokedAt && expiresAt > now,
  };
}

export type AllianceInvitation = NonNullable<Awaited<ReturnType<typeof allianceInvitationBehind>>>;
