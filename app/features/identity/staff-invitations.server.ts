import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import { normalisedAddress } from "./address.ts";
import { enterStaffWithin } from "./enter-staff.server.ts";
import { fields } from "./scope.server.ts";
import type { Scope } from "./scope.ts";
import {
  invitationLives,
  type Refusal,
  type Role,
  type StaffFact,
  StaffInvitationForm,
} from "./staff.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** The link of an invitation: stands only in its mail. */
export const staffInvitationToken = (id: string) => tokenFor("staff-invitation", id, 0);

/** Offers a role by mail; an open invitation of the same address is withdrawn for it. */
export async function inviteStaff(scope: Scope, form: StaffInvitationForm): Promise<Outcome> {
  const { association, actor, now, locale } = scope;
  const { name, role, ...typed } = StaffInvitationForm.parse(form);
  const email = normalisedAddress(typed.email);
  return transact(async (tx): Promise<Outcome> => {
    const held = { staff: { email }, associationId: association.id, endedAt: null };
    if (await tx.staffRole.findFirst({ where: held }))
      return { ok: false, refusal: "serves-already" };
    await tx.staffInvitation.updateMany({
      where: { associationId: association.id, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const id = newId();
    const invitedById = actor.kind === "staff" ? actor.staffId : null;
    const expiresAt = new Date(now.getTime() + invitationLives);
    const row = { id, email, name, role, locale, invitedById, createdAt: now, expiresAt };
    await tx.staffInvitation.create({ data: { ...row, associationId: association.id } });
    const fact = {
      type: "staff.invited",
      associationId: association.id,
      invitationId: id,
    } as const;
    await record<StaffFact>(tx, fact, scope);
    return { ok: true };
  });
}

/** Takes an open invitation back: its link ends. */
export const revokeStaffInvitation = (scope: Scope, id: string) =>
  transact(async (tx) => {
    const { association, now } = scope;
    const { count } = await tx.staffInvitation.updateMany({
      where: { id, associationId: association.id, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    const fact = { associationId: association.id, invitationId: id };
    if (count) await record<StaffFact>(tx, { type: "staff.invitation-revoked", ...fact }, scope);
  });

/** The invitation behind a link, or null for a wrong one; `isOpen` says whether it still counts. */
export async function staffInvitationBehind({ now }: Pick<Scope, "now">, token: string) {
  const id = tokenId(token);
  if (!isTokenOf(token, "staff-invitation", id, 0)) return null;
  const found = await db.staffInvitation.findUnique({
    where: { id },
    include: { association: { select: fields } },
  });
  if (!found) return null;
  const isOpen = !found.acceptedAt && !found.revokedAt && found.expiresAt > now;
  return { ...found, role: found.role as Role, isOpen };
}

type Invitation = NonNullable<Awaited<ReturnType<typeof staffInvitationBehind>>>;

/** Who holds the link reads the address it was sent to: the person is entered with the role. */
export const acceptStaffInvitation = (scope: Pick<Scope, "now" | "locale">, given: Invitation) =>
  transact(async (tx): Promise<Outcome> => {
    const { count } = await tx.staffInvitation.updateMany({
      where: { id: given.id, acceptedAt: null, revokedAt: null, expiresAt: { gt: scope.now } },
      data: { acceptedAt: scope.now },
    });
    if (count === 0) return { ok: false, refusal: "invitation-over" };
    const { association, email, name, role } = given;
    await enterStaffWithin(
      tx,
      { ...scope, association, actor: { kind: "visitor" } },
      { email, name, role },
    );
    return { ok: true };
  });
