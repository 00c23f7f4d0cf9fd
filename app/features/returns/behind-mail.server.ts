import type { RecipientKind } from "#app/features/notifications/notifications.ts";
import { association } from "#app/features/notifications/rows.server.ts";
import { contactsFor } from "#app/features/sessions/contacts.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Concern } from "./returns.ts";

type Sent = { recipientKind: string; recipientId: string; thread: string };

/** Whose mail it was: the association whose contact stands in its Reply-To; null where nobody's. */
export type Behind = Concern & {
  office: { id: string; name: string; email: string; colour: string } | null;
};

/**
 * Whom a mail was about and which association wrote it, by the rows as they are now. A mail that the house
 * wrote in its own name (a login code, the way to one's own data) has no association behind it.
 */
export async function behindMail(
  tx: Tx,
  { recipientKind, recipientId: id, thread }: Sent,
): Promise<Behind> {
  switch (recipientKind as RecipientKind) {
    case "registration":
      return throughOf(tx, await tx.registration.findUnique({ where: { id }, select: place }), {
        registrationId: id,
      });
    case "former": {
      const former = await tx.formerAddress.findUnique({
        where: { id },
        select: { registration: { select: place } },
      });
      return throughOf(tx, former?.registration ?? null, {});
    }
    case "address-change": {
      const change = await tx.addressChange.findUnique({
        where: { id },
        select: { registration: { select: place } },
      });
      return throughOf(tx, change?.registration ?? null, {});
    }
    case "question":
      return throughOf(tx, await askedUnder(tx, id), {});
    case "engagement": {
      const row = await tx.engagement.findUnique({
        where: { id },
        select: { session: { select: { host: { select: association } } } },
      });
      return { engagementId: id, office: officeOf(row?.session?.host) };
    }
    case "association": {
      const sessionId = thread.split(":")[1] ?? "";
      const session = await tx.session.findUnique({
        where: { id: sessionId },
        select: { host: { select: association } },
      });
      return { office: officeOf(session?.host) };
    }
    case "staff":
      return behindStaffMail(tx, id);
    default:
      return { office: null };
  }
}

/** Who asks comes through an association, with a place or without. */
async function askedUnder(tx: Tx, id: string) {
  const asked = await tx.question.findUnique({ where: { id }, select: { askerId: true } });
  const where = { id: asked?.askerId ?? "" };
  return (
    (await tx.asker.findUnique({ where, select: place })) ??
    (await tx.registration.findUnique({ where, select: place }))
  );
}

const place = { sessionId: true, through: { select: association } };
type Office = { id: string; name: string; contactEmail: string; brandColour: string };

const officeOf = (row: Office | null | undefined) =>
  row ? { id: row.id, name: row.name, email: row.contactEmail, colour: row.brandColour } : null;

type Place = {
  sessionId: string;
  through: Parameters<typeof officeOf>[0] & { contactPhone: string; contactName: string };
};

/** Guests write to the contact that their association names for this session. */
async function throughOf(tx: Tx, row: Place | null, concern: Concern): Promise<Behind> {
  if (!row) return { ...concern, office: null };
  const { sessionId, through } = row;
  const contactFor = await contactsFor(tx, [{ sessionId, associationId: through.id }]);
  return { ...concern, office: officeOf(contactFor(sessionId, through)) };
}

/** An invitation, a code for an expert's page, a request to lend or its answer, by the shape of the id. */
async function behindStaffMail(tx: Tx, id: string): Promise<Behind> {
  const [, turn, requestId] = /^(asked|answered):(.+)~/.exec(id) ?? [];
  if (requestId) {
    const row = await tx.lendingRequest.findUnique({
      where: { id: requestId },
      select: {
        association: { select: association },
        expert: { select: { home: { select: association } } },
      },
    });
    return { requestId, office: officeOf(turn === "asked" ? row?.association : row?.expert.home) };
  }
  const invitation = await tx.staffInvitation.findUnique({
    where: { id },
    select: { association: { select: association } },
  });
  if (invitation) return { invitationId: id, office: officeOf(invitation.association) };
  const code = await tx.deviceCode.findUnique({
    where: { id },
    select: {
      engagementId: true,
      engagement: { select: { session: { select: { host: { select: association } } } } },
    },
  });
  if (!code) return { office: null };
  const { engagementId, engagement } = code;
  return { engagementId, office: officeOf(engagement.session?.host) };
}
