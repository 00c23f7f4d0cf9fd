import { Prisma, transact } from "#app/platform/db.server.ts";
import { type Evaluated, evaluate } from "./evaluate.server.ts";
import { linesOf, openList, updateLines } from "./open-list.server.ts";

/** Lines that one step looks at, while others have their turn between two. */
export const linesAtOnce = 250;

/** The next lines of a list that is being looked at: what each would do. @returns whether there were any */
export const checkLines = (listId: string, now: Date): Promise<boolean> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "MemberList" WHERE id = ${listId} FOR UPDATE`;
    const kept = await tx.memberList.findFirst({ where: { id: listId, state: "checking" } });
    if (!kept) return false;
    const lines = await linesOf(tx, listId, Prisma.sql`outcome IS NULL`, linesAtOnce);
    if (lines.length === 0) {
      await tx.memberList.update({ where: { id: listId }, data: { state: "checked" } });
      return true;
    }
    const found = await evaluate(tx, await openList(tx, kept, now), lines);
    const keys = found.flatMap(({ alike }) => alike);
    const earlier = await tx.$queryRaw<{ key: string; line: number }[]>`
      SELECT key, min(line) AS line FROM "MemberListLine", unnest(alike) AS key
      WHERE "listId" = ${listId} AND key = ANY(${keys}) GROUP BY key`;
    const first = new Map(earlier.map(({ key, line }) => [key, line]));
    const updates = found.map((each) => ({
      ...once(each, first, (kept.heads as string[])[0] ?? ""),
      ...{ line: each.line, name: (each.read.plain.name ?? "").slice(0, 160) },
      ...{ companyId: each.company?.id ?? null, isWritten: false },
    }));
    await updateLines(tx, listId, updates);
    await tx.memberList.update({
      where: { id: listId },
      data: { done: { increment: lines.length } },
    });
    return true;
  });

/** The same company twice in one list: the first line counts. */
function once(
  { outcome, told, alike, line, read }: Evaluated,
  first: Map<string, number>,
  column: string,
) {
  const before = alike.map((key) => first.get(key)).find((one) => one !== undefined);
  if (outcome === "error" || before === undefined) {
    if (outcome !== "error") for (const key of alike) if (!first.has(key)) first.set(key, line);
    return { outcome, told, alike: outcome === "error" ? [] : alike };
  }
  const value = `${read.plain.name ?? ""}\n${before}`;
  const problems = [{ column, problem: "twice-in-list" as const, value }];
  return { outcome: "error", told: { problems }, alike: [] };
}
