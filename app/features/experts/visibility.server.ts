import type { Scope } from "#app/features/identity/scope.ts";
import type { Prisma } from "#app/platform/db.server.ts";

/** An association engages its own experts and those lent to it. */
export const onBenchOf = ({ association }: Pick<Scope, "association">) =>
  ({
    erasedAt: null,
    OR: [
      { homeId: association.id },
      { lendings: { some: { associationId: association.id, endedAt: null } } },
    ],
  }) satisfies Prisma.ExpertWhereInput;

/** Only home lends an expert or ends a lending. */
export const atHomeIn = ({ association }: Pick<Scope, "association">) =>
  ({ homeId: association.id, erasedAt: null }) satisfies Prisma.ExpertWhereInput;

/** An association that shares an alliance with this one now. */
export const partnerOf = ({ association }: Pick<Scope, "association">) =>
  ({
    id: { not: association.id },
    allianceMemberships: {
      some: {
        leftAt: null,
        alliance: { members: { some: { associationId: association.id, leftAt: null } } },
      },
    },
  }) satisfies Prisma.AssociationWhereInput;

/** Whom an association may know of: its bench, and by role and topics the experts of its partners. */
export const knownTo = (scope: Pick<Scope, "association">) =>
  ({
    erasedAt: null,
    OR: [...onBenchOf(scope).OR, { home: partnerOf(scope) }],
  }) satisfies Prisma.ExpertWhereInput;
