import type { LoaderFunctionArgs } from "@remix-run/node";
import { doorBeside, partnerVisitor } from "#app/features/comoderation/partner-visitor.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { openHour } from "#app/features/live/open-hour.server.ts";
import { passOf } from "#app/features/rooms/pass.server.ts";
import { param } from "#app/platform/http.server.ts";

/** That something goes on in the room, for who moderates beside the host. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await partnerVisitor(scope, param(params, "sessionId"));
  const door = doorBeside(scope.association.slug, visitor.session.id);
  return openHour(request, scope, visitor, await passOf(request, door));
}
