import { materialOf, materialsOf } from "#app/features/materials/materials.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { Visitor } from "./visitor.server.ts";

/** The session's files for who may enter its room: a guest with a seat, or the expert. */
export const findDoorMaterials = async (visitor: Visitor) =>
  mayTake(visitor) ? materialsOf(visitor.session.id, "seated") : [];

/** One of them with its content. @throws 404 */
export const getDoorMaterial = async (visitor: Visitor, id: string) =>
  orNotFound(mayTake(visitor) ? await materialOf(visitor.session.id, id, "seated") : null);

const mayTake = ({ role, status }: Visitor) => role === "expert" || status === "seated";
