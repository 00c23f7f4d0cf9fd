import type { ActionFunctionArgs } from "@remix-run/node";
import { doorBehind, passOf } from "#app/features/rooms/pass.server.ts";
import { recordPresence } from "#app/features/rooms/record-presence.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

export const loader = notFound;

/** The page's sign of life. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const token = param(params, "token");
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  const pass = await passOf(request, doorBehind(token));
  const identity = String((await sentForm(request)).get("identity") ?? "");
  const presence = await recordPresence(scope, visitor, { pass, identity });
  const headers = { "Cache-Control": "no-store" };
  return Response.json(presence, { status: presence.ok ? 200 : 409, headers });
}
