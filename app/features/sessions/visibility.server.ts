import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma } from "#app/platform/db.server.ts";

/** An association shows the sessions it hosts and those it adopted from its partners. */
export const shownBy = ({ association }: { association: Pick<Scope["association"], "id"> }) =>
  ({
    publishedAt: { not: null },
    OR: [
      { hostId: association.id },
      { adoptions: { some: { associationId: association.id, endedAt: null } } },
    ],
  }) satisfies Prisma.SessionWhereInput;

/** Published sessions that an association hosts or has ever adopted: some of their people may be its own. */
export const concernedWith = ({ association }: { association: Pick<Scope["association"], "id"> }) =>
  ({
    publishedAt: { not: null },
    OR: [{ hostId: association.id }, { adoptions: { some: { associationId: association.id } } }],
  }) satisfies Prisma.SessionWhereInput;

/** The same over rows named `session`, for statements of our own; a test holds the two together. */
export const shownBySql = ({ association: { id } }: Parameters<typeof shownBy>[0]) => Prisma.sql`(
  session."publishedAt" IS NOT NULL AND (session."hostId" = ${id} OR EXISTS (
    SELECT FROM "Adoption" WHERE "sessionId" = session.id AND "associationId" = ${id} AND "endedAt" IS NULL)))`;

/**
 * The same as a list, in the order of the start: own and adopted sessions each by an index of their
 * own, where one condition with OR would look through everybody's.
 */
export const shownInSpan = (
  { association: { id } }: Parameters<typeof shownBy>[0],
  { from, to }: { from: Date; to: Date },
) => Prisma.sql`
  SELECT id, "topicId", language, "startsAt", "endsAt", "cancelledAt" FROM "Session"
  WHERE "hostId" = ${id} AND "publishedAt" IS NOT NULL AND "startsAt" >= ${from} AND "startsAt" < ${to}
  UNION ALL
  SELECT session.id, "topicId", language, session."startsAt", session."endsAt", session."cancelledAt"
  FROM "Adoption" adoption JOIN "Session" session ON session.id = adoption."sessionId"
  WHERE adoption."associationId" = ${id} AND adoption."endedAt" IS NULL
    AND session."publishedAt" IS NOT NULL AND session."startsAt" >= ${from} AND session."startsAt" < ${to}
  ORDER BY "startsAt", id`;

/** What anybody may see: the common programme of the installation. */
export const openToAll = { publishedAt: { not: null } } satisfies Prisma.SessionWhereInput;

/** Only the host changes a session. */
export const hostedBy = ({ association }: Pick<Scope, "association">) =>
  ({ hostId: association.id }) satisfies Prisma.SessionWhereInput;

/** Dates of one's own that may take a cancelled one's place: public, and still to come. */
export const replacements = (scope: Pick<Scope, "association" | "now">) => ({
  ...hostedBy(scope),
  publishedAt: { not: null },
  cancelledAt: null,
  startsAt: { gt: scope.now },
});
