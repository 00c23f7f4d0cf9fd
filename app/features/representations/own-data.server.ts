import { db } from "#app/platform/db.server.ts";
import { personKeptDays } from "./representations.ts";

/** Whom somebody acts for, asked to be let act for, or was asked to act for; why and how long it is kept. */
export async function actingData(persons: string[], invitations: string[]) {
  const whole = { company: { select: { name: true } } } as const;
  const [people, asked] = await Promise.all([
    db.person.findMany({
      where: { id: { in: persons } },
      select: {
        ...{ id: true, name: true, email: true, locale: true, createdAt: true },
        logins: { select: { createdAt: true, usedAt: true, expiresAt: true } },
        representations: { select: { since: true, until: true, mayEdit: true, ...whole } },
        claims: { select: { message: true, askedAt: true, decidedAt: true, ...whole } },
      },
    }),
    db.representationInvitation.findMany({
      where: { id: { in: invitations } },
      select: {
        ...{ id: true, name: true, email: true, invitedAt: true, expiresAt: true },
        ...whole,
      },
    }),
  ]);
  const companies = (rows: { company: { name: string } }[]) =>
    rows.map(({ company }) => company.name).join(", ");
  return [
    ...people.map(({ createdAt, representations, claims, ...rest }) => ({
      ...rest,
      ...{ isAsked: false, since: createdAt, representations, claims },
      company: companies([...representations, ...claims]),
      purpose: "Acting for a company",
      kept: `${personKeptDays} days after there is nothing left to act for`,
      legalBasis: "Art. 6 (1) (b) GDPR",
    })),
    ...asked.map(({ company, invitedAt, ...rest }) => ({
      ...rest,
      ...{ isAsked: true, since: invitedAt, company: company.name },
      purpose: "Being asked to act for a company",
      kept: "30 days after the link has ended",
      legalBasis: "Art. 6 (1) (f) GDPR",
    })),
  ];
}
