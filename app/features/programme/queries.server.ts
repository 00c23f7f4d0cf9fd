import type { Scope } from "#app/features/identity/scope.ts";
import { type AdoptionWords, contactOf } from "#app/features/sessions/adoption.ts";
import { shownBySql } from "#app/features/sessions/visibility.server.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { keptValue } from "#app/platform/kept-values.server.ts";
import { findIds, pageOf } from "./find-ids.server.ts";
import { among, findComing, findOver } from "./outline.server.ts";
import { isNarrowed } from "./programme-address.ts";
import type { ProgrammeFilters } from "./programme-filters.server.ts";
import { toRow } from "./programme-row.server.ts";
import { readRows } from "./read-rows.server.ts";
import { narrowed } from "./search.server.ts";
import { topicsOf } from "./topic-counts.server.ts";

export type { ProgrammeFilters } from "./programme-filters.server.ts";
export type { ProgrammeRow } from "./programme-row.server.ts";

type Paging = { page?: number; pageSize?: number };

/** As many sessions as one page of a programme shows: two months of a busy association. */
const programmePage = 60;

/** An association's own and adopted sessions from the start of today, in the order of their start. */
export const findProgramme = async (scope: Scope, filters: ProgrammeFilters & Paging = {}) =>
  (await findProgrammePage(scope, filters)).rows;

/** A page of the programme, and how many there are. */
export async function findProgrammePage(
  scope: Scope,
  { page = 1, pageSize = programmePage, ...filters }: ProgrammeFilters & Paging,
) {
  const coming = await findComing(scope);
  const found = isNarrowed(filters)
    ? await findIds(await narrowed(scope, filters, among(coming)))
    : coming.map(({ id }) => id);
  return pageFor(scope, found, { page, pageSize });
}

/** What was before today, latest first. A page beyond the last one is empty. */
export async function findPastProgramme(
  scope: Scope,
  { page = 1, pageSize = 20, ...filters }: ProgrammeFilters & Paging = {},
) {
  const over = await findOver(scope);
  const found = isNarrowed(filters)
    ? await findIds(await narrowed(scope, filters, among(over)), { latestFirst: true })
    : over.map(({ id }) => id).reverse();
  return pageFor(scope, found, { page, pageSize });
}

async function pageFor(scope: Scope, found: string[], paging: Required<Paging>) {
  const { ids, ...at } = pageOf(found, paging);
  return { rows: await rowsFor(scope, ids), count: found.length, ...at };
}

const rowsFor = async (scope: Scope, ids: string[]) =>
  (await readRows(ids)).map((row) => toRow(row, scope));

/** The topics of the coming programme with their number: those the association puts first, then the busiest. */
export async function countTopics(scope: Scope) {
  const [coming, [own]] = await Promise.all([
    findComing(scope),
    rowsOf<{ firstTopics: string[] }>(
      Prisma.sql`SELECT "firstTopics" FROM "Association" WHERE id = ${scope.association.id}`,
    ),
  ]);
  const topics = await topicsOf(
    coming.filter(({ cancelledAt }) => cancelledAt === null),
    scope,
  );
  const isFirst = ({ slug }: { slug: string }) => own?.firstTopics.includes(slug) ?? false;
  return topics.sort((a, b) => Number(isFirst(b)) - Number(isFirst(a)));
}

/** Everything the page of a session shows. @throws 404 where this association does not show it. */
export async function getSession(scope: Scope, id: string) {
  const [[row], [more]] = await Promise.all([
    rowsFor(scope, [id]),
    rowsOf<Described>(Prisma.sql`
      SELECT description, format, revision, "fallbackUrl",
        EXISTS (SELECT FROM "TapingPlan" WHERE "sessionId" = session.id) AS "isToBeRecorded", "fallbackPhone", "cancelReason",
        (SELECT row_to_json(adoption) FROM "Adoption" adoption WHERE "sessionId" = session.id
          AND "associationId" = ${scope.association.id} AND "endedAt" IS NULL) AS words
      FROM "Session" session WHERE id = ${id} AND ${shownBySql(scope)}`),
  ]);
  const { words, ...described } = orNotFound(more);
  const { contactName: name, contactPhone: phone } = contactOf(scope.association, words);
  return {
    ...orNotFound(row),
    ...described,
    introduction: words?.introduction ?? null,
    contact: { name, phone },
  };
}

/** What a page beside a session's own says of it: which it is, and when. @throws 404 as `getSession` does. */
export const getShownSession = async (scope: Scope, id: string) =>
  orNotFound(
    await keptValue(`session ${id} at ${scope.association.id}`, async () => {
      const [found] = await rowsOf<ShownSession>(Prisma.sql`
        SELECT id, title, "startsAt", "endsAt", zone FROM "Session" session
        WHERE id = ${id} AND ${shownBySql(scope)}`);
      return found;
    }),
  );

type ShownSession = { id: string; title: string; startsAt: Date; endsAt: Date; zone: string };

type Described = {
  description: string;
  format: string;
  revision: number;
  fallbackUrl: string | null;
  fallbackPhone: string | null;
  cancelReason: string | null;
  isToBeRecorded: boolean;
  /** What the adopting association says to its own guests, if it adopted. */
  words: AdoptionWords | null;
};

/** The host's slug while the session is public, for an association that no longer shows it. */
export async function findHostOfFormerAdoption({ association }: Scope, id: string) {
  const [host] = await rowsOf<{ slug: string }>(Prisma.sql`
    SELECT slug FROM "Adoption" adoption
    JOIN "Session" session ON session.id = "sessionId" AND "publishedAt" IS NOT NULL
    JOIN "Association" host ON host.id = session."hostId"
    WHERE "sessionId" = ${id} AND adoption."associationId" = ${association.id} AND "endedAt" IS NOT NULL`);
  return host?.slug ?? null;
}
