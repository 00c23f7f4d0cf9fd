import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import {
  beforeToday,
  fromToday,
  matching,
  type ProgrammeFilters,
} from "./programme-filters.server.ts";
import { rowFields, toRow } from "./programme-row.server.ts";
import { countByTopic } from "./topic-counts.server.ts";
import { shownBy } from "./visibility.server.ts";

export type { ProgrammeFilters } from "./programme-filters.server.ts";
export type { ProgrammeRow } from "./programme-row.server.ts";

type Paging = { page?: number; pageSize?: number };

const bySchedule = [{ startsAt: "asc" as const }, { id: "asc" as const }];
const latestFirst = [{ startsAt: "desc" as const }, { id: "desc" as const }];

/** An association's own and adopted sessions from the start of today, in the order of their start. */
export async function findProgramme(scope: Scope, filters: ProgrammeFilters = {}) {
  const { now, association } = scope;
  const sessions = await db.session.findMany({
    where: {
      AND: [shownBy(scope), fromToday(now, association.zone), ...matching(filters, now)],
    },
    orderBy: bySchedule,
    select: rowFields,
  });
  return sessions.map((session) => toRow(session, scope));
}

/** What was before today, latest first. A page beyond the last one is empty. */
export async function findPastProgramme(
  scope: Scope,
  { page = 1, pageSize = 20, ...filters }: ProgrammeFilters & Paging = {},
) {
  const { now, association } = scope;
  const where = {
    AND: [shownBy(scope), beforeToday(now, association.zone), ...matching(filters, now)],
  };
  const [count, sessions] = await Promise.all([
    db.session.count({ where }),
    db.session.findMany({
      where,
      orderBy: latestFirst,
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: rowFields,
    }),
  ]);
  const rows = sessions.map((session) => toRow(session, scope));
  return { rows, page, pages: Math.max(1, Math.ceil(count / pageSize)) };
}

/** The topics of the coming programme with the number of their sessions, the busiest first. */
export const countTopics = (scope: Scope) =>
  countByTopic(
    { AND: [shownBy(scope), fromToday(scope.now, scope.association.zone), { cancelledAt: null }] },
    scope,
  );

/** Everything the page of a session shows. @throws 404 where this association does not show it. */
export async function getSession(scope: Scope, id: string) {
  const session = orNotFound(
    await db.session.findFirst({
      where: { AND: [{ id }, shownBy(scope)] },
      select: {
        ...rowFields,
        description: true,
        format: true,
        revision: true,
        fallbackUrl: true,
        fallbackPhone: true,
        cancelReason: true,
      },
    }),
  );
  const { description, format, revision, fallbackUrl, fallbackPhone, cancelReason } = session;
  return {
    ...toRow(session, scope),
    description,
    format,
    revision,
    fallbackUrl,
    fallbackPhone,
    cancelReason,
    introduction: await introductionBy(scope, id),
  };
}

/** The host's slug while the session is public, for an association that no longer shows it. */
export async function findHostOfFormerAdoption({ association }: Scope, id: string) {
  const session = await db.session.findFirst({
    where: {
      id,
      publishedAt: { not: null },
      adoptions: { some: { associationId: association.id, endedAt: { not: null } } },
    },
    select: { host: { select: { slug: true } } },
  });
  return session?.host.slug ?? null;
}

/** What the adopting association says to its own guests, if it adopted and said anything. */
async function introductionBy({ association }: Scope, sessionId: string) {
  const adoption = await db.adoption.findFirst({
    where: { sessionId, associationId: association.id, endedAt: null },
    select: { introduction: true },
  });
  return adoption?.introduction ?? null;
}
