import { approachData, inquiryData } from "#app/features/approaches/own-data.server.ts";
import { staffKeptMonths } from "#app/features/identity/forget-staff.server.ts";
import { invitationKept } from "#app/features/identity/staff.ts";
import { askerData } from "#app/features/questions/asker-data.server.ts";
import type { foundUnder } from "#app/features/registration/known.server.ts";
import { subscriptionMonths } from "#app/features/registration/subscription.server.ts";
import { actingData } from "#app/features/representations/own-data.server.ts";
import { db } from "#app/platform/db.server.ts";

type Found = Pick<
  Awaited<ReturnType<typeof foundUnder>>,
  | "staff"
  | "invited"
  | "subscriptions"
  | "addressChanges"
  | "askers"
  | "inquiries"
  | "approaches"
  | "persons"
  | "toAct"
>;

const named = { select: { name: true, zone: true } } as const;

/** What is kept of a person who reads news, works in an office, or is invited to one; why, and how long. */
export async function findOthers(found: Found) {
  const { staff, invited, subscriptions, addressChanges } = found;
  const [people, invitations, news, changes, askers, inquiries, approaches, acting] =
    await Promise.all([
      db.staff.findMany({ where: { id: { in: staff } }, select: staffFields }),
      db.staffInvitation.findMany({ where: { id: { in: invited } }, select: invitationFields }),
      db.subscription.findMany({ where: { id: { in: subscriptions } }, select: newsFields }),
      db.addressChange.findMany({ where: { id: { in: addressChanges } }, select: changeFields }),
      askerData(found.askers),
      inquiryData(found.inquiries),
      approachData(found.approaches),
      actingData(found.persons, found.toAct),
    ]);
  return {
    staff: people.map(({ roles, secondFactor, ...rest }) => ({
      ...rest,
      roles: roles.map(({ association, ...role }) => ({
        ...role,
        ...{ association: association.name, contactPhone: association.contactPhone },
        zone: association.zone,
      })),
      hasSecondFactor: secondFactor !== null,
      purpose: "Access to the office, and who did what in its journal",
      kept: `${staffKeptMonths} months after the last role has ended`,
      legalBasis: "Art. 6 (1) (f) GDPR",
    })),
    staffInvitations: invitations.map(({ association, ...rest }) => ({
      ...rest,
      ...{ association: association.name, zone: association.zone },
      purpose: "Invitation to an office",
      keptUntil: new Date(rest.expiresAt.getTime() + invitationKept),
      legalBasis: "Art. 6 (1) (f) GDPR",
    })),
    subscriptions: news.map(({ association, ...rest }) => ({
      ...rest,
      ...{ association: association.name, zone: association.zone },
      purpose: "News of new sessions",
      keptUntil: monthsAfter(rest.signedUpAt, subscriptionMonths),
      legalBasis: "Art. 6 (1) (a) GDPR",
    })),
    ...{ askers, inquiries, approaches, acting },
    addressChanges: changes.map(({ registration, expiresAt, ...rest }) => ({
      ...rest,
      ...{ session: registration.session.title, zone: registration.session.zone },
      purpose: "Asking the new address of a place",
      keptUntil: expiresAt,
      legalBasis: "Art. 6 (1) (b) GDPR",
    })),
  };
}

const staffFields = {
  ...{ name: true, email: true, locale: true, createdAt: true, lastLoginAt: true },
  roles: {
    select: {
      ...{ role: true, grantedAt: true, endedAt: true },
      association: { select: { name: true, contactPhone: true, zone: true } },
    },
  },
  logins: { select: { createdAt: true, expiresAt: true, ipAddress: true, userAgent: true } },
  secondFactor: { select: { confirmedAt: true } },
} as const;

const invitationFields = {
  ...{ name: true, email: true, role: true, createdAt: true, expiresAt: true },
  association: named,
} as const;

const newsFields = {
  ...{ id: true, email: true, wording: true, confirmedAt: true, source: true, signedUpAt: true },
  association: named,
} as const;

const changeFields = {
  ...{ id: true, email: true, askedAt: true, expiresAt: true },
  registration: { select: { session: { select: { title: true, zone: true } } } },
} as const;

const monthsAfter = (instant: Date, months: number) => {
  const after = new Date(instant);
  after.setUTCMonth(after.getUTCMonth() + months);
  return after;
};
