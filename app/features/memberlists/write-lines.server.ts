import {
  changeMany,
  type EnteredRow,
  enterMany,
  type ManyRow,
} from "#app/features/companies/write-many.server.ts";
import type { FieldKey } from "#app/features/profiles/profiles.ts";
import { type ManyField, writeMany } from "#app/features/profiles/write-many.server.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { linesAtOnce } from "./check-lines.server.ts";
import { fieldOf } from "./columns.ts";
import { begins, type Evaluated, evaluate, type OpenList } from "./evaluate.server.ts";
import type { Change, MemberListFact, Plain, Said } from "./memberlists.ts";
import { linesOf, openList, updateLines } from "./open-list.server.ts";

const toWrite = Prisma.sql`NOT "isWritten" AND (outcome IN ('new', 'changed')
  OR (outcome = 'doubtful' AND choice IS NOT NULL AND choice <> 'skip'))`;

/** The next lines of a list that is being written, all of them or none. @returns whether there were any */
export const writeLines = (listId: string, now: Date): Promise<boolean> =>
  transact(async (tx) => {
    // One list after the other: what one has entered the next one finds.
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('member-lists', 0))::text`;
    await tx.$queryRaw`SELECT id FROM "MemberList" WHERE id = ${listId} FOR UPDATE`;
    const kept = await tx.memberList.findFirst({ where: { id: listId, state: "writing" } });
    if (!kept) return false;
    const lines = await linesOf(tx, listId, toWrite, linesAtOnce);
    if (lines.length === 0) {
      const count = await tx.memberListLine.count({ where: { listId, isWritten: true } });
      const { associationId, createdById } = kept;
      await tx.memberList.update({ where: { id: listId }, data: { state: "written" } });
      await record<MemberListFact>(
        tx,
        { type: "member-list.written", associationId, listId, count },
        { now, actor: actorOf(createdById) },
      );
      return true;
    }
    const stamp = kept.writtenAt ?? now;
    const list = await openList(tx, kept, stamp);
    const found = await evaluate(tx, list, lines, await takenBy(tx, listId));
    const written = await writeAll(tx, list, found);
    await updateLines(tx, listId, written);
    const left = written.filter(({ isWritten }) => !isWritten).map(({ line }) => line);
    await tx.memberListLine.updateMany({
      where: { listId, line: { in: left } },
      data: { choice: null },
    });
    await tx.memberList.update({
      where: { id: listId },
      data: { done: { increment: lines.length } },
    });
    return true;
  });

export const actorOf = (staffId: string | null) =>
  staffId ? { kind: "staff", staffId } : { kind: "house" };

/** Companies that an earlier line of the list was about. */
async function takenBy(tx: Tx, listId: string) {
  const rows = await tx.memberListLine.findMany({
    where: { listId, isWritten: true },
    select: { companyId: true },
  });
  return new Set(rows.flatMap(({ companyId }) => companyId ?? []));
}

async function writeAll(tx: Tx, list: OpenList, found: Evaluated[]) {
  const entered: EnteredRow[] = [];
  const changed: ManyRow[] = [];
  const fields: ManyField[] = [];
  const seen = new Set<string>();
  const updates = found.map((each) => {
    const { line, read, outcome, company, told, alike } = each;
    const isTwice = company !== null && seen.has(company.id);
    const isWritten = (outcome === "new" || outcome === "changed") && !isTwice;
    const companyId = company?.id ?? (isWritten ? newId() : null);
    const contactId = told.contactId ?? newId();
    if (company) seen.add(company.id);
    if (isWritten && companyId && !company) {
      const values = { ...read.plain, ...begins(read.plain, list) };
      entered.push({ companyId, contactId, values, ...read.levels });
      fields.push(...read.fields.map((field) => ({ companyId, ...field })));
    }
    if (isWritten && company) {
      const { values, said } = parted(told.changes ?? []);
      changed.push({ companyId: company.id, contactId, values });
      fields.push(...said.map((field) => ({ companyId: company.id, ...field })));
    }
    const name = (read.plain.name ?? "").slice(0, 160);
    const now = isTwice ? "doubtful" : outcome;
    return { line, outcome: now, companyId, name, alike, told: { ...told, contactId }, isWritten };
  });
  const ids = changed.map(({ companyId }) => companyId).sort();
  await tx.$queryRaw`SELECT id FROM "Company" WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  await enterMany(tx, list, entered);
  await changeMany(tx, list, changed);
  await writeMany(tx, fields, { now: list.now, writer: `import:${list.id}` });
  return updates;
}

/** Changes as the rooms that write them want them. */
export function parted(changes: Change[]) {
  const values: Plain = {};
  const said: (Said & { key: FieldKey; locale: "de" | "en" })[] = [];
  for (const { what, to } of changes)
    if (typeof to === "string") values[what as keyof Plain] = to;
    else said.push({ ...fieldOf(what), ...to });
  return { values, said: said as Omit<ManyField, "companyId">[] };
}
