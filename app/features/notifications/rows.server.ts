import { speakers } from "#app/features/experts/speakers.server.ts";
import { contactsFor } from "#app/features/sessions/contacts.server.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";

/** What a mail needs to know of an association. */
export const association = {
  id: true,
  slug: true,
  name: true,
  zone: true,
  brandColour: true,
  namedAsHost: true,
  namedAsHostEn: true,
  contactName: true,
  contactPhone: true,
  contactEmail: true,
  senderAddress: true,
  senderPassedAt: true,
  certificateFrom: true,
} satisfies Prisma.AssociationSelect;

/** What a mail needs to know of a session. */
export const session = {
  id: true,
  title: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  revision: true,
  publishedAt: true,
  cancelledAt: true,
  cancelReason: true,
  format: true,
  tapingPlan: { select: { plannedAt: true } },
  _count: { select: { materials: true } },
  secondDateOf: { select: { startsAt: true, endsAt: true } },
  replacedBy: {
    select: {
      id: true,
      title: true,
      startsAt: true,
      endsAt: true,
      showings: { select: { associationId: true } },
    },
  },
  changes: {
    select: {
      revision: true,
      kind: true,
      formerStartsAt: true,
      formerEndsAt: true,
      changedAt: true,
    },
  },
  host: { select: association },
  speakers,
} satisfies Prisma.SessionSelect;

/** What a mail needs to know of a place. */
export const registration = {
  id: true,
  sessionId: true,
  status: true,
  ticket: true,
  offerExpiresAt: true,
  mustConfirm: true,
  askedToConfirmAt: true,
  name: true,
  email: true,
  address: true,
  locale: true,
  uid: true,
  placeGeneration: true,
  entryGeneration: true,
  senderName: true,
  senderAddress: true,
  requestedSequence: true,
  registeredAt: true,
  sequenceAdded: true,
  erasedAt: true,
  consents: { where: { verifiedAt: null, withdrawnAt: null }, select: { id: true } },
  through: { select: association },
  session: { select: session },
} satisfies Prisma.RegistrationSelect;

export type AssociationRow = Prisma.AssociationGetPayload<{ select: typeof association }>;
export type SessionRow = Prisma.SessionGetPayload<{ select: typeof session }>;
export type RegistrationRow = Prisma.RegistrationGetPayload<{ select: typeof registration }> & {
  /** Whether a question of theirs still waits for an answer. */
  hasAsked?: boolean;
  /** What was asked under the address and is theirs once they say so. */
  toClaim?: { id: string; text: string }[];
};

/** Places, each with the contact that the association its guest came through names for the session. */
export async function placesOf(tx: Tx, ids: string[]): Promise<RegistrationRow[]> {
  if (ids.length === 0) return [];
  const rows = await tx.registration.findMany({
    where: { id: { in: ids } },
    select: registration,
  });
  const keys = rows.map(({ sessionId, through }) => ({ sessionId, associationId: through.id }));
  const contactFor = await contactsFor(tx, keys);
  const asked = await tx.question.findMany({
    where: { askerId: { in: ids }, settledAt: null, withdrawnAt: null },
    orderBy: { askedAt: "asc" },
    select: { id: true, askerId: true, text: true, claimUntil: true },
  });
  return rows.map((row) => ({
    ...row,
    through: contactFor(row.sessionId, row.through),
    hasAsked: asked.some(({ askerId, claimUntil }) => askerId === row.id && !claimUntil),
    toClaim: asked.filter(({ askerId, claimUntil }) => askerId === row.id && claimUntil),
  }));
}

/** Prisma asks the database, and once more for every relation, even for none. */
export const ifAny = async <Row>(ids: unknown[], find: () => Promise<Row[]>): Promise<Row[]> =>
  ids.length > 0 ? find() : [];
