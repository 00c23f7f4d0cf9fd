import type { Scope } from "#app/features/identity/scope.ts";
import { db, unlessBroken } from "#app/platform/db.server.ts";
import { type DraftState, findDraftState } from "./draft-state.server.ts";
import { DraftId, type Held, type Typed } from "./planning.ts";

type Outcome = { ok: true; edition: number } | { ok: false; refusal: "draft-gone" | DraftState };

/**
 * Keeps what is being typed for the whole office. Whoever saves over a newer edition is told who made
 * it; `over` saves all the same. `writer` is a page that saves by itself: where the answer to its own
 * saving got lost it is still the last one.
 */
export async function saveDraft(
  scope: Scope,
  { id, edition }: Held,
  typed: Typed,
  { over = false, writer }: { over?: boolean; writer?: string } = {},
): Promise<Outcome> {
  const { association, now, actor } = scope;
  const staffId = actor.kind === "staff" ? actor.staffId : null;
  const saved = { content: typed, staffId, savedAt: now, writer: writer ?? null };
  if (edition === 0) {
    const own = { id: DraftId.parse(id), associationId: association.id, startedAt: now };
    const made = db.sessionDraft.create({ data: { ...own, ...saved, edition: 1 } });
    if (await unlessBroken("23505", made, () => null)) return { ok: true, edition: 1 };
  }
  const last = writer ? { OR: [{ edition }, { writer }] } : { edition };
  const where = { id, associationId: association.id, ...(over ? {} : last) };
  const [kept] = await db.sessionDraft.updateManyAndReturn({
    where,
    data: { ...saved, edition: { increment: 1 } },
    select: { edition: true },
  });
  if (kept) return { ok: true, edition: kept.edition };
  return { ok: false, refusal: (await findDraftState(scope, id)) ?? "draft-gone" };
}
