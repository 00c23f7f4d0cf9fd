import type { LoaderFunctionArgs } from "@remix-run/node";
import { getDoorMaterial } from "#app/features/rooms/door-materials.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { fileHeaders } from "#app/platform/disposition.server.ts";
import { param } from "#app/platform/http.server.ts";

/** A file of the session, for who may enter its room. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await visitorAtDoor(request, param(params, "token"));
  const file = await getDoorMaterial(visitor, param(params, "materialId"));
  return new Response(file.content, { headers: fileHeaders(file) });
}
