import "../room.css";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { bindDevice } from "#app/features/experts/device.server.ts";
import { ExpertOverview } from "#app/features/rooms/expert-overview.tsx";
import {
  deviceCookie,
  expertBehind,
  getExpertPage,
  newDevice,
} from "#app/features/rooms/expert-page.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visit = await expertBehind(request, param(params, "token"));
  const [frame, page] = await Promise.all([getFrame(visit.scope), getExpertPage(visit)]);
  return { frame, page, pathname: new URL(request.url).pathname };
}

/** The first press binds the link to this device. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = param(params, "token");
  const { engagement, scope, ...visit } = await expertBehind(request, token);
  const device = visit.device ?? newDevice();
  const bound = await bindDevice(scope, engagement, device);
  if (!bound.ok) return data(bound, { status: 409 });
  return redirect(pathsIn(scope.locale).expert(token), {
    status: 303,
    headers: { "Set-Cookie": await deviceCookie(engagement.id).write({ device }) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.rooms_expert_title({ title: loaded?.page.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Expert() {
  const { frame, page, pathname } = useLoaderData<typeof loader>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <ExpertOverview page={page} />
      </div>
    </PortalPage>
  );
}
