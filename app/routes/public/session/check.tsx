import "#app/room.css";
import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { getCheckPage } from "#app/features/checks/check-page.server.ts";
import { CheckPage, checkMeta } from "#app/features/checks/check-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { findHostOfFormerAdoption } from "#app/features/programme/queries.server.ts";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

/** For anybody who thinks of signing up; nothing of it is kept. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const go = pathsIn(scope.locale);
  const host = await findHostOfFormerAdoption(scope, id);
  if (host) throw redirect(go.check(host, id));
  const [frame, page] = await Promise.all([getFrame(scope), getCheckPage(scope, id)]);
  return { frame, page, back: go.session(frame.slug, id), pathname: new URL(request.url).pathname };
}

export const meta = checkMeta;

export default function SessionCheck() {
  const { frame, page, back, pathname } = useLoaderData<typeof loader>();
  return (
    <PortalPage frame={frame} pathname={pathname} isProgramme>
      <CheckPage page={page} back={back} />
    </PortalPage>
  );
}
