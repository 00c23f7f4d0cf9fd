import { houseScope } from "#app/features/identity/scope.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { checkLines } from "./check-lines.server.ts";
import { mapColumns } from "./map-columns.server.ts";
import { type Column, outcomes } from "./memberlists.ts";
import { getList, type ShownLine } from "./queries.server.ts";
import { beginWriting, discardList } from "./run-list.server.ts";
import { takeList } from "./take-list.server.ts";
import { outcomeText, problemText, targetText, wrongText } from "./texts.ts";
import { writeLines } from "./write-lines.server.ts";

type Wish = { slug: string; name: string; content: Uint8Array; isDryRun: boolean };
type Answer = { ok: true } | { ok: false; reason: string };

/** A list from the terminal: its columns as they were meant the last time, else as they tell themselves. */
export async function importCompanies(
  { slug, name, content, isDryRun }: Wish,
  say: (line: string) => void,
): Promise<Answer> {
  const found = await db.association.findUnique({ where: { slug }, select: { id: true } });
  if (!found) return { ok: false, reason: `no association ${slug}` };
  const scope = await houseScope(found.id);
  const taken = await takeList(scope, { file: { name, content }, isTooLarge: false });
  if (!taken.ok) return { ok: false, reason: problemText(taken.refusal) };
  const { listId } = taken;
  const list = await db.memberList.findUniqueOrThrow({ where: { id: listId } });
  const columns = list.columns as Column[];
  (list.heads as string[]).forEach((head, n) => {
    say(`${head || "–"} → ${targetText(columns[n]?.target ?? "")}`);
  });
  const mapped = await mapColumns(scope, listId, { columns, hasAgreed: false });
  if (!mapped.ok) {
    await discardList(scope, listId);
    return { ok: false, reason: problemText({ problem: mapped.refusal }) };
  }
  while (await checkLines(listId, scope.now));
  await tellLines(scope, listId, say);
  if (isDryRun) {
    await discardList(scope, listId);
    return { ok: true };
  }
  await beginWriting(scope, listId);
  while (await writeLines(listId, scope.now));
  const { counts } = await getList(scope, listId, { only: "", page: 1 });
  say(`${counts.written} of ${counts.all} lines imported`);
  return { ok: true };
}

/** How many lines of each kind, and each that stays out. */
async function tellLines(scope: Scope, listId: string, say: (line: string) => void) {
  for (const only of ["error", "doubtful"] as const)
    for (let page = 1, pages = 1; page <= pages; page++) {
      const part = await getList(scope, listId, { only, page });
      pages = part.pages;
      for (const line of part.lines) for (const text of staying(line)) say(text);
    }
  const { counts } = await getList(scope, listId, { only: "", page: 1 });
  say(outcomes.map((one) => `${outcomeText[one].label()}: ${counts[one]}`).join(", "));
}

const staying = ({ line, name, problems, candidates, outcome }: ShownLine): string[] =>
  outcome === "error"
    ? problems.map((wrong) => wrongText(line, wrong))
    : [`${line}: ${name} ≟ ${candidates.map((one) => one.name).join(" | ")}`];
