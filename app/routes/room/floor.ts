import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { actForOneself, giveFloor } from "#app/features/floor/act-on-floor.server.ts";
import { floorNews } from "#app/features/floor/floor-news.server.ts";
import { isInside } from "#app/features/rooms/entries.server.ts";
import { doorBehind, passOf } from "#app/features/rooms/pass.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

const headers = { "Cache-Control": "no-store" };

/** Hands and stage as this visitor may know them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, visitor, isIn } = await visit(request, param(params, "token"));
  if (!isIn) throw notFound();
  return Response.json(await floorNews(scope, visitor), { headers });
}

/** A guest's hand and answer, and what the expert does about hands: JSON for the page, without script the room again. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const token = param(params, "token");
  const { scope, visitor, isIn } = await visit(request, token);
  const form = await sentForm(request);
  if (!isIn) return Response.json({ ok: false, refusal: "not-inside" }, { status: 409, headers });
  const outcome =
    visitor.role === "expert"
      ? await giveFloor(scope, visitor.session.id, form)
      : await actForOneself(scope, visitor, form);
  if (!request.headers.get("Accept")?.includes("application/json"))
    return redirect(pathsIn(scope.locale).inside(token), 303);
  const told = { ...outcome, ...(await floorNews(scope, visitor)) };
  return Response.json(told, { status: outcome.ok ? 200 : 409, headers });
}

async function visit(request: Request, token: string) {
  const visitor = await visitorAtDoor(request, token);
  const scope = await scopeOfVisitor(request, visitor);
  const pass = await passOf(request, doorBehind(token));
  return { visitor, scope, isIn: await isInside(visitor, pass, scope.now) };
}
