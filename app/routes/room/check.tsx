import "#app/room.css";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { getCheckPage } from "#app/features/checks/check-page.server.ts";
import { CheckPage, checkMeta } from "#app/features/checks/check-page.tsx";
import { keepCheck } from "#app/features/checks/keep-check.server.ts";
import { visitorAtDoor } from "#app/features/rooms/stage-door.server.ts";
import { scopeOfVisitor } from "#app/features/rooms/visitor.server.ts";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = param(params, "token");
  const scope = await scopeOfVisitor(request, await visitorAtDoor(request, token));
  const [frame, page] = await Promise.all([getFrame(scope), getCheckPage(scope)]);
  const back = pathsIn(scope.locale).room(token);
  return { frame, page, back, pathname: new URL(request.url).pathname };
}

/** What was seen is kept with the seat, or the engagement. */
export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await visitorAtDoor(request, param(params, "token"));
  const scope = await scopeOfVisitor(request, visitor);
  const { status } = await keepCheck(scope, await sentForm(request));
  return data(null, { status });
}

export const meta = checkMeta;

export default function DoorCheck() {
  const { frame, page, back, pathname } = useLoaderData<typeof loader>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <CheckPage page={page} back={back} />
    </PortalPage>
  );
}
