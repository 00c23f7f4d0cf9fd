import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { SubjectKind } from "./privacy.ts";

/** What was erased by wish is written down, by id: no backup brings it back. */
export const noteErased = (
  tx: Tx,
  { now: erasedAt }: Pick<Scope, "now">,
  subjectKind: SubjectKind,
  ids: string[],
) =>
  tx.erasure.createMany({
    data: ids.map((subjectId) => ({ subjectKind, subjectId, erasedAt })),
    skipDuplicates: true,
  });
