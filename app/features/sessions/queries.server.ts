import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { among, findComing, findOver } from "./outline.server.ts";
import { matching, type ProgrammeFilters } from "./programme-filters.server.ts";
import { rowFields, toRow } from "./programme-row.server.ts";
import { topicsOf } from "./topic-counts.server.ts";
import { shownBy } from "./visibility.server.ts";

export type { ProgrammeFilters } from "./programme-filters.server.ts";
export type { ProgrammeRow } from "./programme-row.server.ts";

type Paging = { page?: number; pageSize?: number };

const bySchedule = [{ startsAt: "asc" as const }, { id: "asc" as const }];
const latestFirst = [{ startsAt: "desc" as const }, { id: "desc" as const }];

/** An association's own and adopted sessions from the start of today, in the order of their start. */
export async function findProgramme(
  scope: Scope,
  { page = 1, pageSize = programmePage, ...filters }: ProgrammeFilters & Paging = {},
) {
  const sessions = await db.session.findMany({
    where: { AND: [among(await findComing(scope)), ...matching(filters, scope.now)] },
    orderBy: bySchedule,
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: rowFields,
  });
  return sessions.map((session) => toRow(session, scope));
}

/** As many sessions as one page of a programme shows: two months of a busy association. */
const programmePage = 60;

/** A page of the programme, and how many there are. */
export async function findProgrammePage(scope: Scope, filters: ProgrammeFilters & Paging) {
  const { page = 1, pageSize = programmePage, ...narrowed } = filters;
  const [rows, count] = await Promise.all([
    findProgramme(scope, filters),
    countProgramme(scope, narrowed),
  ]);
  return { rows, count, page, pages: Math.max(1, Math.ceil(count / pageSize)) };
}

async function countProgramme(scope: Scope, filters: ProgrammeFilters) {
  const coming = await findComing(scope);
  const narrowing = matching(filters, scope.now);
  if (narrowing.length === 0) return coming.length;
  return db.session.count({ where: { AND: [among(coming), ...narrowing] } });
}

/** What was before today, latest first. A page beyond the last one is empty. */
export async function findPastProgramme(
  scope: Scope,
  { page = 1, pageSize = 20, ...filters }: ProgrammeFilters & Paging = {},
) {
  const where = { AND: [among(await findOver(scope)), ...matching(filters, scope.now)] };
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
  return { rows, count, page, pages: Math.max(1, Math.ceil(count / pageSize)) };
}

/** The topics of the coming programme with the number of their sessions, the busiest first. */
export async function countTopics(scope: Scope) {
  const coming = await findComing(scope);
  return topicsOf(
    coming.filter(({ cancelledAt }) => cancelledAt === null),
    scope,
  );
}

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
