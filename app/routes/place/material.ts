import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePlace } from "#app/features/places/place-scope.server.ts";
import { getSeatMaterial } from "#app/features/places/seat-materials.server.ts";
import { fileHeaders } from "#app/platform/disposition.server.ts";
import { param } from "#app/platform/http.server.ts";

/** A file of the session, for the holder of a seat. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope } = await requirePlace(request, params);
  const file = await getSeatMaterial(scope, param(params, "materialId"));
  return new Response(file.content, { headers: fileHeaders(file) });
}
