import type { ActionFunctionArgs } from "@remix-run/node";
import { onStage } from "#app/features/floor/own-floor.server.ts";
import { fetchKey } from "#app/features/rooms/fetch-key.server.ts";
import { doorBehind, passOf } from "#app/features/rooms/pass.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

export const loader = notFound;

/** The key to the room, for the browser that holds a pass. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const token = param(params, "token");
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  const pass = await passOf(request, doorBehind(token));
  const key = await fetchKey(scope, visitor, pass, await onStage(visitor));
  const headers = { "Cache-Control": "no-store" };
  return Response.json(key, { status: key.ok ? 200 : 409, headers });
}
