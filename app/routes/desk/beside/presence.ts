import type { ActionFunctionArgs } from "@remix-run/node";
import { doorBeside, partnerVisitor } from "#app/features/comoderation/partner-visitor.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { passOf } from "#app/features/rooms/pass.server.ts";
import { recordPresence } from "#app/features/rooms/record-presence.server.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

export const loader = notFound;

/** The sign of life of who moderates beside the host. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await partnerVisitor(scope, param(params, "sessionId"));
  const pass = await passOf(request, doorBeside(scope.association.slug, visitor.session.id));
  const identity = String((await sentForm(request)).get("identity") ?? "");
  const presence = await recordPresence(scope, visitor, { pass, identity });
  const headers = { "Cache-Control": "no-store" };
  return Response.json(presence, { status: presence.ok ? 200 : 409, headers });
}
