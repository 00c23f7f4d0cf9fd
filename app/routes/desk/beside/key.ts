import type { ActionFunctionArgs } from "@remix-run/node";
import { doorBeside, partnerVisitor } from "#app/features/comoderation/partner-visitor.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { passOf } from "#app/features/rooms/pass.server.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

export const loader = notFound;

/** The key to the room for who moderates beside the host: asked for anew are login, role, adoption and the host's leave. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await partnerVisitor(scope, param(params, "sessionId"));
  const door = doorBeside(scope.association.slug, visitor.session.id);
  const key = await fetchKey(scope, visitor, await passOf(request, door));
  const headers = { "Cache-Control": "no-store" };
  return Response.json(key, { status: key.ok ? 200 : 409, headers });
}
