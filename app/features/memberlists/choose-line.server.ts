import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import { evaluate } from "./evaluate.server.ts";
import type { Refusal, Told } from "./memberlists.ts";
import { lockList, openList } from "./open-list.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Which company a doubtful line means: one of the candidates, a new one, or none. @throws 404 for what was no choice */
export async function chooseLine(
  scope: Scope,
  listId: string,
  line: number,
  choice: string,
): Promise<Outcome> {
  return transact(async (tx): Promise<Outcome> => {
    const list = await lockList(tx, scope, listId);
    if (list.state !== "checked") return { ok: false, refusal: "not-now" };
    const where = { listId_line: { listId, line } };
    const kept = orNotFound(await tx.memberListLine.findUnique({ where }));
    const { candidates = [], notes } = kept.told as Told;
    if (kept.outcome !== "doubtful" || !["new", "skip", ...candidates].includes(choice))
      throw notFound();
    const raw = { line, cells: kept.cells as string[], choice };
    const [found] = await evaluate(tx, await openList(tx, list, scope.now), [raw]);
    const told: Told = { candidates, notes, changes: found?.told.changes };
    await tx.memberListLine.update({ where, data: { choice, told } });
    return { ok: true };
  });
}
