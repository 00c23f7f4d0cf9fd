import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { backFor, type Refusal } from "./memberlists.ts";
import { lockList } from "./open-list.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };
const refused = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** Hands a list whose lines were looked at to the worker, which writes them. @throws 404 */
export const beginWriting = (scope: Scope, listId: string): Promise<Outcome> =>
  transact(async (tx) => {
    const { state } = await lockList(tx, scope, listId);
    if (state !== "checked") return refused("not-now");
    await tx.memberList.update({
      where: { id: listId },
      data: { state: "writing", done: 0, writtenAt: scope.now },
    });
    return { ok: true };
  });

/** The same for the way back, up to thirty days after. @throws 404 */
export const beginTakingBack = (scope: Scope, listId: string): Promise<Outcome> =>
  transact(async (tx) => {
    const { state, writtenAt } = await lockList(tx, scope, listId);
    if (state !== "written" || !writtenAt) return refused("not-now");
    if (scope.now.getTime() - writtenAt.getTime() > backFor) return refused("too-late");
    await tx.memberList.update({
      where: { id: listId },
      data: { state: "taking-back", done: 0, takenBackAt: scope.now },
    });
    return { ok: true };
  });

/** A list that shall not be brought in after all. @throws 404 */
export const discardList = (scope: Scope, listId: string): Promise<Outcome> =>
  transact(async (tx) => {
    const { state } = await lockList(tx, scope, listId);
    if (!["mapping", "checking", "checked"].includes(state)) return refused("not-now");
    await tx.memberList.delete({ where: { id: listId } });
    return { ok: true };
  });
