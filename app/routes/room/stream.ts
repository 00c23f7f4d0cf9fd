import type { LoaderFunctionArgs } from "@remix-run/node";
import { openHour } from "#app/features/live/open-hour.server.ts";
import { doorBehind, passOf } from "#app/features/rooms/pass.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { param } from "#app/platform/http.server.ts";

/** What goes on in the room, for who has gone in by the link. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = param(params, "token");
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  return openHour(request, scope, visitor, await passOf(request, doorBehind(token)));
}
