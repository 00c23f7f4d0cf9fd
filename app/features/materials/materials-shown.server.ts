import type { Scope } from "#app/features/identity/scope.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { materialsOf } from "./materials.server.ts";

/**
 * The files of a published session as a desk sees them: who hosts or has adopted it finds all of them, who is
 * only offered it those for everybody.
 */
export async function findDeskMaterials(scope: Scope, sessionId: string) {
  const where = { id: sessionId, ...shownBy(scope) };
  const shown = await db.session.findFirst({ where, select: { id: true } });
  if (!shown) return { ...(await findPublicMaterials(sessionId)), isWhole: false };
  return { materials: await materialsOf(sessionId, "seated"), forSeats: 0, isWhole: true };
}

/** What everybody may save, and how many files more those with a seat find. */
export async function findPublicMaterials(sessionId: string) {
  const all = await materialsOf(sessionId, "seated");
  const materials = all.filter(({ audience }) => audience === "public");
  return { materials, forSeats: all.length - materials.length };
}
