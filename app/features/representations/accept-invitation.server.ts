import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import { beginRepresentation } from "./begin-representation.server.ts";
import { openLogin, personOf } from "./person-logins.server.ts";
import type { GivenBy } from "./representations.ts";

const purpose = "company-invitation";

/** The link of an invitation: stands only in its mail. */
export const companyInvitationToken = (id: string) => tokenFor(purpose, id, 0);

/** The invitation behind a link, or null for a wrong one; `isOpen` says whether it still counts. */
export async function companyInvitationBehind({ now }: Pick<Scope, "now">, token: string) {
  const id = tokenId(token);
  if (!isTokenOf(token, purpose, id, 0)) return null;
  const found = await db.representationInvitation.findFirst({
    where: { id, company: { mergedIntoId: null } },
    include: { company: { select: { name: true } } },
  });
  if (!found) return null;
  return { ...found, isOpen: !found.acceptedAt && !found.revokedAt && found.expiresAt > now };
}

type Given = NonNullable<Awaited<ReturnType<typeof companyInvitationBehind>>>;

/** Who holds the link reads the address it was sent to: its person acts for the company, and is in. */
export const acceptCompanyInvitation = ({ now }: Pick<Scope, "now">, given: Given) =>
  transact(async (tx) => {
    const { count } = await tx.representationInvitation.updateMany({
      where: { id: given.id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    if (count === 0) return { ok: false as const, refusal: "invitation-over" as const };
    const { companyId, associationId, email, name, locale } = given;
    const personId = await personOf(tx, { email, name, locale });
    const row = { personId, companyId, givenBy: given.invitedBy as GivenBy };
    const by = { now, actor: { kind: "person" } };
    await beginRepresentation(tx, { ...row, associationId: associationId ?? undefined }, by);
    return { ok: true as const, cookie: await openLogin(tx, personId) };
  });
