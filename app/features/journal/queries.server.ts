import type { Scope } from "#app/features/identity/scope.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import type { Row, Sheet } from "#app/platform/sheet.server.ts";
import { factsSeenBy, wantedBy } from "./entries-sql.server.ts";
import { entriesOnPage, type JournalFilter } from "./filter.ts";
import { type Entry, namesIn } from "./names.server.ts";
import { tell } from "./tell.ts";

/** One page of the journal in words, newest first, and how many entries there are. */
export async function findEntries(scope: Scope, filter: JournalFilter) {
  const wanted = wantedBy(scope, filter);
  const pageOf = (page: number) => newest(scope, wanted, entriesOnPage, (page - 1) * entriesOnPage);
  const [[{ count } = { count: 0 }], asked] = await Promise.all([
    db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (${factsSeenBy(scope, wanted, null)}) fact`,
    pageOf(filter.page),
  ]);
  const pages = Math.max(1, Math.ceil(count / entriesOnPage));
  const page = Math.min(filter.page, pages);
  const rows = page === filter.page ? asked : await pageOf(page);
  return { entries: await told(scope, rows), count, page, pages };
}

/** As many as a file of the journal holds at the most. */
const mostInFile = 20_000;

/** All that a filter asks for as a table. */
export async function journalSheet(scope: Scope, filter: JournalFilter): Promise<Sheet> {
  return {
    name: m.journal_title(),
    zone: scope.association.zone,
    columns: [
      { label: m.journal_when(), width: 18 },
      { label: m.journal_staff(), width: 28 },
      { label: m.journal_where(), width: 24 },
      { label: m.journal_what(), width: 90 },
    ],
    rows: partsOf(scope, wantedBy(scope, filter)),
  };
}

/** Entries that are read and told at once, while everybody else waits. */
const atOnce = 250;

async function* partsOf(scope: Scope, wanted: Prisma.Sql) {
  for (let from = 0; from < mostInFile; from += atOnce) {
    const rows = await newest(scope, wanted, atOnce, from);
    const entries = await told(scope, rows);
    yield entries.map(
      ({ at, who, association, sentence }): Row => [at, who, association, sentence],
    );
    if (rows.length < atOnce) return;
  }
}

const newest = (scope: Scope, wanted: Prisma.Sql, limit: number, offset: number) =>
  db.$queryRaw<Entry[]>`
    SELECT * FROM (${factsSeenBy(scope, wanted, limit + offset)}) fact
    ORDER BY "recordedAt" DESC, id DESC LIMIT ${limit} OFFSET ${offset}`;

async function told(scope: Scope, rows: Entry[]) {
  const names = await namesIn(scope, rows);
  return rows.map((row) => ({
    id: String(row.id),
    at: row.recordedAt,
    isOwn: row.associationId === scope.association.id,
    ...tell(row, names, scope.association.id),
  }));
}

/** Whom and what one may narrow the journal to: one's own office, and sessions one is concerned with. */
export async function findJournalChoices(scope: Scope) {
  const { association } = scope;
  const [staff, sessions] = await Promise.all([
    db.staff.findMany({
      where: { roles: { some: { associationId: association.id } } },
      orderBy: { id: "asc" },
      select: { id: true, name: true },
    }),
    db.session.findMany({
      where: { OR: [{ hostId: association.id }, ...concernedWith(scope).OR] },
      orderBy: [{ startsAt: "desc" }, { id: "asc" }],
      take: 200,
      select: { id: true, title: true, startsAt: true },
    }),
  ]);
  return { staff: sortedBy(staff, ({ name }) => name), sessions };
}
