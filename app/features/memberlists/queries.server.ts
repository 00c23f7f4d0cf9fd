import { reachOf } from "#app/features/companies/reach.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import {
  type Column,
  type ListState,
  linesOnPage,
  type Outcome,
  outcomes,
  type Told,
  underWay,
} from "./memberlists.ts";
import { findStanding } from "./standing.server.ts";

const shown = {
  ...{ id: true, fileName: true, state: true, total: true, done: true },
  ...{ createdAt: true, writtenAt: true, takenBackAt: true },
} as const;

/** The last lists of this office, newest first. */
export async function findLists({ association }: Scope) {
  const lists = await db.memberList.findMany({
    where: { associationId: association.id },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 20,
    select: shown,
  });
  return lists.map((list) => ({ ...list, state: list.state as ListState }));
}

/** What of a list's lines is looked at. */
export type LineFilter = { only: Outcome | "left" | ""; page: number };

/** A list with one page of its lines. @throws 404 for another's */
export async function getList(scope: Scope, id: string, { only, page: asked }: LineFilter) {
  const where = { id, associationId: scope.association.id };
  const select = { ...shown, heads: true, columns: true, agreedAt: true } as const;
  const list = orNotFound(await db.memberList.findFirst({ where, select }));
  const [counts, samples] = await Promise.all([countsOf(id), samplesOf(id)]);
  const found = only === "" ? counts.all : counts[only];
  const pages = Math.max(1, Math.ceil(found / linesOnPage));
  const page = Math.min(asked, pages);
  const wanted = { "": Prisma.sql`true`, left: Prisma.sql`jsonb_array_length("left") > 0` };
  const narrowed = only === "" || only === "left" ? wanted[only] : Prisma.sql`outcome = ${only}`;
  const isTold = !["mapping", "checking"].includes(list.state);
  const lines = isTold
    ? await db.$queryRaw<LineRow[]>`
        SELECT line, name, outcome, told, choice, "isWritten", "left", "companyId" FROM "MemberListLine"
        WHERE "listId" = ${id} AND ${narrowed} ORDER BY line
        LIMIT ${linesOnPage} OFFSET ${(page - 1) * linesOnPage}`
    : [];
  return {
    ...{ ...list, state: list.state as ListState, heads: list.heads as string[] },
    columns: list.columns as Column[],
    isUnderWay: underWay.some((state) => state === list.state),
    ...{ counts, samples, page, pages },
    lines: await withCandidates(scope, lines),
  };
}

type LineRow = {
  line: number;
  name: string;
  outcome: Outcome;
  told: Told;
  choice: string | null;
  isWritten: boolean;
  left: string[] | null;
  companyId: string | null;
};

export type Candidate = {
  id: string;
  name: string;
  postcode: string;
  place: string;
  number: string;
};

/** Who a doubtful line may mean, by name and place. */
async function withCandidates(scope: Scope, lines: LineRow[]) {
  const { association, now } = scope;
  const ids = [...new Set(lines.flatMap(({ told }) => told.candidates ?? []))];
  const about = { associationId: association.id, now, reach: await reachOf([association.id]) };
  const standing = ids.length > 0 ? await findStanding(db, about, { ids }) : [];
  return lines.map(({ told, ...line }) => ({
    ...line,
    ...{ problems: told.problems ?? [], changes: told.changes ?? [], notes: told.notes ?? [] },
    candidates: standing
      .filter(({ id }) => told.candidates?.includes(id))
      .map(({ id, isOwn, plain: { name = "", number = "", ...plain } }): Candidate => {
        const { postcode = "", place = "" } = isOwn ? plain : {};
        return { id, name, number, postcode, place };
      }),
  }));
}

export type ShownLine = Awaited<ReturnType<typeof withCandidates>>[number];

/** How many lines of each kind, how many were left as they are, and how many wait for a choice. */
async function countsOf(listId: string) {
  const rows = await db.$queryRaw<{ outcome: string; count: number }[]>`
    SELECT coalesce(outcome, 'open') AS outcome, count(*)::int AS count FROM "MemberListLine"
    WHERE "listId" = ${listId} GROUP BY 1
    UNION ALL SELECT 'left', count(*)::int FROM "MemberListLine"
    WHERE "listId" = ${listId} AND jsonb_array_length("left") > 0
    UNION ALL SELECT 'undecided', count(*)::int FROM "MemberListLine"
    WHERE "listId" = ${listId} AND outcome = 'doubtful' AND choice IS NULL
    UNION ALL SELECT 'meant', count(*)::int FROM "MemberListLine"
    WHERE "listId" = ${listId} AND outcome = 'doubtful' AND choice <> 'skip'
    UNION ALL SELECT 'written', count(*)::int FROM "MemberListLine"
    WHERE "listId" = ${listId} AND "isWritten"
    UNION ALL SELECT 'all', count(*)::int FROM "MemberListLine" WHERE "listId" = ${listId}`;
  const of = (what: string) => rows.find(({ outcome }) => outcome === what)?.count ?? 0;
  const kinds = [...outcomes, "left", "undecided", "meant", "written", "all"] as const;
  return Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<
    (typeof kinds)[number],
    number
  >;
}

/** What stands in the first lines, for who says what the columns mean. */
async function samplesOf(listId: string) {
  const lines = await db.memberListLine.findMany({
    where: { listId },
    orderBy: { line: "asc" },
    take: 3,
    select: { cells: true },
  });
  return lines.map(({ cells }) => (cells as string[]).map((cell) => cell.slice(0, 80)));
}
