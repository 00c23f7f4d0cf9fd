import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { openHour } from "#app/features/live/open-hour.server.ts";
import { doorOnDesk, passOf } from "#app/features/rooms/pass.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { param } from "#app/platform/http.server.ts";

/** What goes on in the room, for who runs it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await staffVisitor(scope, param(params, "sessionId"));
  const door = doorOnDesk(scope.association.slug, visitor.session.id);
  return openHour(request, scope, visitor, await passOf(request, door));
}
