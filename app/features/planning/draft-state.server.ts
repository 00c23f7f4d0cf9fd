import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

/** Who has saved a draft of this office last, and when; null where there is none. */
export async function findDraftState({ association }: Scope, id: string) {
  const draft = await db.sessionDraft.findFirst({
    where: { id, associationId: association.id },
    select: { edition: true, savedAt: true, staffId: true },
  });
  if (!draft) return null;
  const { edition, savedAt, staffId } = draft;
  const staff = staffId
    ? await db.staff.findUnique({ where: { id: staffId }, select: { name: true } })
    : null;
  return { edition, savedAt, by: staff?.name ?? null };
}

export type DraftState = NonNullable<Awaited<ReturnType<typeof findDraftState>>>;
