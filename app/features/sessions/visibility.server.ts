import type { Scope } from "#app/features/identity/scope.ts";
import type { Prisma } from "#app/platform/db.server.ts";

/** An association shows the sessions it hosts and those it adopted from its partners. */
export const shownBy = ({ association }: { association: Pick<Scope["association"], "id"> }) =>
  ({
    publishedAt: { not: null },
    OR: [
      { hostId: association.id },
      { adoptions: { some: { associationId: association.id, endedAt: null } } },
    ],
  }) satisfies Prisma.SessionWhereInput;

/** What anybody may see: the common programme of the installation. */
export const openToAll = { publishedAt: { not: null } } satisfies Prisma.SessionWhereInput;

/** Only the host changes a session. */
export const hostedBy = ({ association }: Pick<Scope, "association">) =>
  ({ hostId: association.id }) satisfies Prisma.SessionWhereInput;
