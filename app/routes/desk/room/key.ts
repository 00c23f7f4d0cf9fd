import type { ActionFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { doorOnDesk, passOf } from "#app/features/rooms/pass.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

export const loader = notFound;

/** The key to the room for who runs it: asked for anew at every fetch are login, role, session and pass. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await staffVisitor(scope, param(params, "sessionId"));
  const door = doorOnDesk(scope.association.slug, visitor.session.id);
  const key = await fetchKey(scope, visitor, await passOf(request, door));
  const headers = { "Cache-Control": "no-store" };
  return Response.json(key, { status: key.ok ? 200 : 409, headers });
}
