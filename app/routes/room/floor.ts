import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { actForOneself } from "#app/features/floor/act-on-floor.server.ts";
import { floorOf } from "#app/features/floor/own-floor.server.ts";
import { isInside } from "#app/features/rooms/entries.server.ts";
import { doorBehind, passOf } from "#app/features/rooms/pass.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

export const loader = notFound;

const headers = { "Cache-Control": "no-store" };

/** A guest's hand, and the answer to an invitation: JSON for the page, without script the room again. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const token = param(params, "token");
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  const pass = await passOf(request, doorBehind(token));
  if (!(await isInside(visitor, pass, scope.now)))
    return Response.json({ ok: false, refusal: "not-inside" }, { status: 409, headers });
  const outcome = await actForOneself(scope, visitor, await sentForm(request));
  if (!request.headers.get("Accept")?.includes("application/json"))
    return redirect(pathsIn(scope.locale).inside(token), 303);
  const told = { ...outcome, own: await floorOf(visitor) };
  return Response.json(told, { status: outcome.ok ? 200 : 409, headers });
}
