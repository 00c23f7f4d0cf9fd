import { companyInvitationToken } from "#app/features/representations/accept-invitation.server.ts";
import { pathsIn } from "#app/paths.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { dateWords } from "#app/ui/moments.ts";
import { houseZone } from "#app/zones.ts";
import { link, localeFor, type PersonDraft, type PersonDrafter } from "./frame.server.ts";
import { type AssociationRow, association } from "./rows.server.ts";

/** An office reads in German, under the address of its contact. */
const toOffice = ({ contactName: name, contactEmail: email }: AssociationRow) => ({
  ...{ name, email, locale: "de" },
});

const invited: PersonDrafter = {
  readers: Prisma.sql`SELECT heard.payload->>'invitationId' AS id WHERE heard.type = 'representation.invited'`,
  drafts: async (tx, ids, now) => {
    const rows = await tx.representationInvitation.findMany({
      where: { id: { in: ids }, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      include: { company: { select: { name: true } }, association: { select: association } },
    });
    return rows.map(({ id, company, association: from, expiresAt, ...to }): PersonDraft => {
      const locale = localeFor(to.locale);
      const page = link(pathsIn(locale).companyInvitation(companyInvitationToken(id)));
      const day = dateWords(expiresAt, from?.zone ?? houseZone, locale);
      return { id, to, from, said: { says: "invited", company: company.name, page, day } };
    });
  },
};

const takenOut: PersonDrafter = {
  readers: Prisma.sql`SELECT heard.payload->>'representationId' AS id WHERE heard.type = 'representation.ended'`,
  drafts: async (tx, ids) => {
    const rows = await tx.representation.findMany({
      where: { id: { in: ids }, until: { not: null } },
      include: { person: true, company: { select: { name: true } } },
    });
    return rows.flatMap(({ id, person, company, endedBy }) => {
      if (endedBy === `person:${person.id}`) return [];
      return addressed(person, (to) => ({
        ...{ id, to, from: null, said: { says: "taken-out" as const, company: company.name } },
      }));
    });
  },
};

const claimDecided: PersonDrafter = {
  readers: Prisma.sql`SELECT heard.payload->>'claimId' AS id WHERE heard.type IN ('claim.accepted', 'claim.declined')`,
  drafts: async (tx, ids) =>
    (await claimsOf(tx, ids)).flatMap(({ id, companyId, person, company, isAccepted, ...claim }) =>
      addressed(person, (to) => {
        const page = link(pathsIn(localeFor(to.locale)).company(companyId));
        const said = { company: company.name, isAccepted: isAccepted === true, page };
        return {
          id,
          to,
          from: claim.association,
          said: { says: "claim-decided" as const, ...said },
        };
      }),
    ),
};

const claimCame: PersonDrafter = {
  readers: Prisma.sql`SELECT heard.payload->>'claimId' AS id WHERE heard.type = 'claim.made'`,
  drafts: async (tx, ids) =>
    (await claimsOf(tx, ids))
      .filter(({ decidedAt }) => decidedAt === null)
      .map(({ id, company, association: from }): PersonDraft => {
        const page = link(pathsIn("de").deskClaims(from.slug));
        const said = { says: "claim-came" as const, company: company.name, page };
        return { id, to: toOffice(from), from, said };
      }),
};

const claimsOf = (tx: Tx, ids: string[]) =>
  tx.claim.findMany({
    where: { id: { in: ids } },
    include: {
      person: true,
      company: { select: { name: true } },
      association: { select: association },
    },
  });

type Reader = { name: string; email: string | null; locale: string };

/** Nothing for who has been erased. */
const addressed = <Made>({ email, ...reader }: Reader, make: (to: PersonDraft["to"]) => Made) =>
  email ? [make({ ...reader, email })] : [];

/** What people of companies are told of who acts for one, and offices of their claims. */
export const draftersOfCompanies = {
  invited,
  "taken-out": takenOut,
  "claim-decided": claimDecided,
  "claim-came": claimCame,
};
