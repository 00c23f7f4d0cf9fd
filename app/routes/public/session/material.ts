import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { getPublicMaterial } from "#app/features/materials/material-queries.server.ts";
import { fileHeaders } from "#app/platform/disposition.server.ts";
import { param } from "#app/platform/http.server.ts";

/** A file of the session that is for everybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const [sessionId, id] = [param(params, "sessionId"), param(params, "materialId")];
  const file = await getPublicMaterial(scope, sessionId, id);
  return new Response(file.content, { headers: fileHeaders(file) });
}
