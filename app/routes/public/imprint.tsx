import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { getLegalTexts } from "#app/features/alliance/queries.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { mayKeep } from "#app/platform/http.server.ts";
import { Markdown } from "#app/ui/markdown.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  mayKeep(context);
  const [frame, { imprint }] = await Promise.all([getFrame(scope), getLegalTexts(scope)]);
  return { frame, imprint, pathname: new URL(request.url).pathname };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.portal_imprint_title({ name: data?.frame.shortName ?? "" }) },
];

export default function Imprint() {
  const { frame, imprint, pathname } = useLoaderData<typeof loader>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <h1>{m.frame_imprint()}</h1>
        <p className="small soft">{m.legal_in_german_only()}</p>
        <div lang="de">
          <Markdown text={imprint} />
        </div>
      </div>
    </PortalPage>
  );
}
