import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { getDeskMaterial } from "#app/features/materials/material-queries.server.ts";
import { fileHeaders } from "#app/platform/disposition.server.ts";
import { param } from "#app/platform/http.server.ts";

/** A file of one's own session, also of a draft, or of an adopted one. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const [sessionId, id] = [param(params, "sessionId"), param(params, "materialId")];
  const file = await getDeskMaterial(scope, sessionId, id);
  return new Response(file.content, { headers: fileHeaders(file) });
}
