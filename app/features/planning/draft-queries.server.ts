import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { Typed, word } from "./planning.ts";

/** A draft of this office as it was saved last; null where it has none by this id. */
export async function findDraft({ association }: Scope, id: string) {
  const draft = await db.sessionDraft.findFirst({ where: { id, associationId: association.id } });
  if (!draft) return null;
  const { edition, savedAt, content } = draft;
  return { id, edition, savedAt, typed: Typed.parse(content) };
}

/** The drafts of this office, the newest first. */
export async function findDrafts({ association }: Scope) {
  const drafts = await db.sessionDraft.findMany({
    where: { associationId: association.id },
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    take: 30,
  });
  const ids = drafts.flatMap(({ staffId }) => staffId ?? []);
  const staff = await db.staff.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return drafts.map(({ id, content, savedAt, staffId }) => ({
    id,
    savedAt,
    title: word(Typed.parse(content), "title"),
    by: staff.find((one) => one.id === staffId)?.name ?? null,
  }));
}

/** Whether a draft has become a session of this office. */
export const isPlannedFrom = async ({ association }: Scope, id: string, client: Tx = db) =>
  (await client.session.count({ where: { id, hostId: association.id } })) > 0;
