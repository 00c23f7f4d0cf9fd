import { hasImprint } from "#app/features/alliance/has-imprint.server.ts";
import { startingPrivacy } from "#app/features/alliance/starting-texts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { db } from "#app/platform/db.server.ts";
import type { FirstStep } from "./office.ts";

/**
 * What a new office sets up before its first session, each done or not; null once it is through, has
 * shown something, or is not this person's to set. A missing imprint is never through.
 */
export async function findFirstSteps(scope: Scope): Promise<Record<FirstStep, boolean> | null> {
  const { actor, association } = scope;
  if (actor.kind !== "staff" || !hasRight(actor.role, "settings")) return null;
  const { id } = association;
  const [imprint, own, shown] = await Promise.all([
    hasImprint(db, id),
    db.association.findUniqueOrThrow({
      where: { id },
      select: {
        ...{ name: true, town: true, privacy: true, senderPassedAt: true },
        ...{ contactName: true, contactPhone: true, contactEmail: true },
        logo: { select: { associationId: true } },
        _count: {
          select: {
            experts: true,
            staffInvitations: true,
            staffRoles: { where: { endedAt: null } },
          },
        },
      },
    }),
    db.session.count({ where: { hostId: id, publishedAt: { not: null } }, take: 1 }),
  ]);
  const steps: Record<FirstStep, boolean> = {
    imprint,
    privacy: own.privacy.trim() !== "" && own.privacy !== startingPrivacy(own),
    logo: own.logo !== null,
    sender: own.senderPassedAt !== null,
    colleagues: own._count.staffRoles > 1 || own._count.staffInvitations > 0,
    expert: own._count.experts > 0,
  };
  const isThrough = imprint && (shown > 0 || Object.values(steps).every(Boolean));
  return isThrough ? null : steps;
}
