import type { Scope } from "#app/features/identity/scope.ts";
import { materialOf, materialsOf } from "#app/features/materials/materials.server.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/** The session's files for the guest behind a place link: everything with a seat, nothing without. */
export async function findSeatMaterials(scope: Scope) {
  const sessionId = await sessionOfSeat(scope);
  return sessionId ? materialsOf(sessionId, "seated") : [];
}

/** One of them with its content. @throws 404, also for who waits or has withdrawn */
export async function getSeatMaterial(scope: Scope, id: string) {
  const sessionId = orNotFound(await sessionOfSeat(scope));
  return orNotFound(await materialOf(sessionId, id, "seated"));
}

async function sessionOfSeat(scope: Scope) {
  const { actor } = scope;
  const id = actor.kind === "guest" ? actor.registrationId : "";
  const where = { ...placeOf(scope, id), status: "seated", erasedAt: null };
  const seat = await db.registration.findFirst({ where, select: { sessionId: true } });
  return seat?.sessionId ?? null;
}
