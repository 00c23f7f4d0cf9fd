import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { FileForm } from "#app/platform/file-form.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { readTable, type Table, type TableProblem } from "#app/platform/table-file.server.ts";
import { asLine } from "#app/platform/typed.server.ts";
import { foldedHead, guessed, isShown, type Target } from "./columns.ts";
import {
  type Column,
  type MemberListFact,
  mostBytes,
  mostColumns,
  mostRows,
  mostUnpacked,
  type Refusal,
} from "./memberlists.ts";
import { presetOf } from "./presets.ts";

export type FileProblem =
  | { problem: Refusal }
  | TableProblem
  | { problem: "head-twice" | "too-many-columns"; line: number; cell: string };
type Outcome = { ok: true; listId: string } | { ok: false; refusal: FileProblem };

/** A file becomes a list that waits for its columns to be said, or the answer says what is wrong with it, and where. */
export async function takeList(
  scope: Scope,
  { file, isTooLarge }: Pick<FileForm, "file" | "isTooLarge">,
): Promise<Outcome> {
  const refused = (refusal: FileProblem): Outcome => ({ ok: false, refusal });
  if (isTooLarge || (file && file.content.byteLength > mostBytes))
    return refused({ problem: "file-too-large" });
  if (!file) return refused({ problem: "no-file" });
  const table = await readTable(file.content, { mostRows, mostUnpacked });
  if ("problem" in table) return refused(table);
  const wrong = wrongHead(table);
  if (wrong) return refused(wrong);
  return transact(async (tx): Promise<Outcome> => {
    const listId = newId();
    const { heads, rows } = table;
    const columns = await columnsFor(tx, scope, heads);
    const { association, now, actor } = scope;
    await tx.memberList.create({
      data: {
        ...{ id: listId, associationId: association.id, fileName: asLine(file.name).slice(0, 120) },
        ...{ heads, columns, state: "mapping", total: rows.length, createdAt: now },
        createdById: actor.kind === "staff" ? actor.staffId : null,
      },
    });
    for (let from = 0; from < rows.length; from += atOnce) {
      const some = rows
        .slice(from, from + atOnce)
        .map(({ line, cells }) => ({ line, cells: cells.map(plain) }));
      await tx.$executeRaw`
        INSERT INTO "MemberListLine" ("listId", line, cells) SELECT ${listId}, line, cells
        FROM jsonb_to_recordset(${JSON.stringify(some)}::jsonb) AS said(line int, cells jsonb)`;
    }
    const about = { associationId: association.id, listId, count: rows.length };
    await record<MemberListFact>(tx, { type: "member-list.brought", ...about }, scope);
    return { ok: true, listId };
  });
}

const atOnce = 1_000;

/**
 * NUL has no room in PostgreSQL, half a pair of surrogates none in UTF-8; the apostrophe that our own files put
 * before what would begin a formula is none of the text.
 */
const plain = (cell: string) =>
  cell
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, "")
    .replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")
    .slice(0, 32_767);

/** A heading twice, none for a name, more columns than a list has. */
function wrongHead({ heads, headLine: line }: Table): FileProblem | null {
  if (heads.length > mostColumns)
    return { problem: "too-many-columns", line, cell: String(mostColumns) };
  const seen = new Set<string>();
  for (const head of heads) {
    const folded = foldedHead(head);
    if (folded && seen.has(folded)) return { problem: "head-twice", line, cell: head };
    seen.add(folded);
  }
  return null;
}

/** As this office meant the same headings the last time; else as they tell themselves. */
async function columnsFor(tx: Tx, { association }: Scope, heads: string[]): Promise<Column[]> {
  const kept = await tx.memberListColumns.findUnique({ where: { associationId: association.id } });
  const known = new Map(Object.entries((kept?.columns ?? {}) as Record<string, Column>));
  const remembered = heads.map((head) => known.get(foldedHead(head)));
  const taken = new Set<Target | "">(remembered.flatMap((column) => column?.target || []));
  return guessed(heads).map((guess, n): Column => {
    const target = taken.has(guess) ? "" : guess;
    const column = remembered[n] ?? { target, level: presetOf(target) };
    // That the companies agree is said for each list anew.
    return column.level === "public" && isShown(column.target)
      ? { ...column, level: presetOf(column.target) }
      : column;
  });
}
