import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { foldedHead, isShown } from "./columns.ts";
import { Column, isPublicAsked, type Refusal } from "./memberlists.ts";
import { lockList } from "./open-list.server.ts";
import { presetOf } from "./presets.ts";

export type Mapping = { columns: Column[]; hasAgreed: boolean };
type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** What each column means and who may see it, kept for the next list; the lines are then looked at. @throws 404 */
export async function mapColumns(scope: Scope, listId: string, form: Mapping): Promise<Outcome> {
  const columns = Column.array().parse(form.columns);
  const refused = (refusal: Refusal) => ({ ok: false as const, refusal });
  return transact(async (tx): Promise<Outcome> => {
    const list = await lockList(tx, scope, listId);
    if (!["mapping", "checking", "checked"].includes(list.state)) return refused("not-now");
    const heads = list.heads as string[];
    const meant = heads.map((_, n): Column => {
      const { target, level } = columns[n] ?? { target: "", level: "partners" };
      return { target, level: isShown(target) ? level : presetOf(target) };
    });
    const targets = meant.flatMap(({ target }) => target || []);
    if (!targets.includes("name")) return refused("no-name-column");
    if (new Set(targets).size < targets.length) return refused("twice-meant");
    if (isPublicAsked(meant) && !form.hasAgreed) return refused("not-agreed");
    await tx.memberList.update({
      where: { id: listId },
      data: {
        ...{ columns: meant, state: "checking", done: 0 },
        agreedAt: form.hasAgreed ? scope.now : null,
      },
    });
    await tx.$executeRaw`UPDATE "MemberListLine" SET outcome = NULL, alike = '{}', choice = NULL, told = '{}'
      WHERE "listId" = ${listId}`;
    const associationId = scope.association.id;
    const before = await tx.memberListColumns.findUnique({ where: { associationId } });
    const said = Object.fromEntries(heads.map((head, n) => [foldedHead(head), meant[n]]));
    const kept = { columns: { ...(before?.columns as object | undefined), ...said } };
    await tx.memberListColumns.upsert({
      where: { associationId },
      create: { associationId, ...kept },
      update: kept,
    });
    return { ok: true };
  });
}
