import type { Scope } from "#app/features/identity/scope.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { findDraft, isPlannedFrom } from "./draft-queries.server.ts";
import type { Held, Typed } from "./planning.ts";
import { startPlanning } from "./starting.server.ts";

type Opened = { held: Held; typed: Typed; savedAt: Date | null } | { sessionId: string };

/**
 * A draft to go on with, the session that it has become, or a new form. @throws 404 for a draft that this
 * office does not have.
 */
export async function openPlanning(
  scope: Scope,
  id: string | undefined,
  query: URLSearchParams,
): Promise<Opened> {
  if (id === undefined) {
    const held = { id: newShortId(), edition: 0 };
    return { held, typed: await startPlanning(scope, query), savedAt: null };
  }
  const draft = id.includes("\0") ? null : await findDraft(scope, id);
  if (draft) {
    const { edition, typed, savedAt } = draft;
    return { held: { id, edition }, typed, savedAt };
  }
  if (!id.includes("\0") && (await isPlannedFrom(scope, id))) return { sessionId: id };
  throw notFound();
}
