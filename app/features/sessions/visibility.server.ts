import type { Scope } from "#app/features/identity/scope.ts";
import { Prisma } from "#app/platform/db.server.ts";

/**
 * An association shows the sessions it hosts and those it adopted from its partners. Which those are
 * is said once, by the view `Showing`.
 */
export const shownBy = ({ association }: { association: Pick<Scope["association"], "id"> }) =>
  ({ showings: { some: { associationId: association.id } } }) satisfies Prisma.SessionWhereInput;

/** Published sessions that an association hosts or has ever adopted: some of their people may be its own. */
export const concernedWith = ({ association }: { association: Pick<Scope["association"], "id"> }) =>
  ({
    publishedAt: { not: null },
    OR: [{ hostId: association.id }, { adoptions: { some: { associationId: association.id } } }],
  }) satisfies Prisma.SessionWhereInput;

/** The same over rows named `session`, for statements of our own. */
export const shownBySql = ({ association: { id } }: Parameters<typeof shownBy>[0]) => Prisma.sql`
  EXISTS (SELECT FROM "Showing" WHERE "sessionId" = session.id AND "associationId" = ${id})`;

/** Of a session, those who adopted it: for a list, and for a number. */
export const adopters = { where: { isHost: false } } satisfies Prisma.Session$showingsArgs;

/** In the order in which they adopted it. */
export const adoptersInOrder = {
  ...adopters,
  orderBy: [{ since: "asc" }, { associationId: "asc" }],
} satisfies Prisma.Session$showingsArgs;

/** The same as a list, in the order of the start. */
export const shownInSpan = (
  { association: { id } }: Parameters<typeof shownBy>[0],
  { from, to }: { from: Date; to: Date },
) => Prisma.sql`
  SELECT "sessionId" AS id, "topicId", language, "startsAt", "endsAt", "cancelledAt"
  FROM "ProgrammeLine" WHERE "associationId" = ${id} AND "startsAt" >= ${from} AND "startsAt" < ${to}
  ORDER BY "startsAt", "sessionId"`;

/** What anybody may see: the common programme of the installation. */
export const openToAllSql = Prisma.sql`session."publishedAt" IS NOT NULL`;

/** The same for Prisma. */
export const openToAll = { publishedAt: { not: null } } satisfies Prisma.SessionWhereInput;

/** Only the host changes a session. */
export const hostedBy = ({ association }: Pick<Scope, "association">) =>
  ({ hostId: association.id }) satisfies Prisma.SessionWhereInput;

/**
 * Sessions in whose room an association moderates beside the host: those it has adopted and whose host lets partners
 * do so.
 */
export const besideHost = ({ association }: Pick<Scope, "association">) =>
  ({
    partnersModerate: true,
    showings: { some: { associationId: association.id, isHost: false } },
  }) satisfies Prisma.SessionWhereInput;

/** The same over rows named `session`; `id` is that of the association. */
export const moderatedBeside = (
  id: Prisma.Sql,
) => Prisma.sql`(session."partnersModerate" AND EXISTS (
  SELECT FROM "Showing" WHERE "sessionId" = session.id AND "associationId" = ${id} AND NOT "isHost"))`;

/** Dates of one's own that may take a cancelled one's place: public, and still to come. */
export const replacements = (scope: Pick<Scope, "association" | "now">) => ({
  ...hostedBy(scope),
  publishedAt: { not: null },
  cancelledAt: null,
  startsAt: { gt: scope.now },
});
