import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy, shownBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { materialOf, materialsOf } from "./materials.server.ts";

/** What the host has put to its session, with the session's title. @throws 404 for everybody else */
export async function getHostedMaterials(scope: Scope, sessionId: string) {
  const where = { id: sessionId, ...hostedBy(scope) };
  const select = { title: true, publishedAt: true } as const;
  const { title, publishedAt } = orNotFound(await db.session.findFirst({ where, select }));
  const materials = await materialsOf(sessionId, "seated");
  return { title, isPublished: publishedAt !== null, materials };
}

/** One file for the desks of the host, of a draft too, and of who has adopted. @throws 404 for everybody else */
export async function getDeskMaterial(scope: Scope, sessionId: string, id: string) {
  const where = { id: sessionId, OR: [hostedBy(scope), shownBy(scope)] };
  orNotFound(await db.session.findFirst({ where, select: { id: true } }));
  return orNotFound(await materialOf(sessionId, id, "seated"));
}

/** A file for everybody, under any association that shows its session. @throws 404 */
export async function getPublicMaterial(scope: Scope, sessionId: string, id: string) {
  const where = { id: sessionId, ...shownBy(scope) };
  orNotFound(await db.session.findFirst({ where, select: { id: true } }));
  return orNotFound(await materialOf(sessionId, id, "everybody"));
}
