import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { mayKeep } from "#app/platform/http.server.ts";
import { Markdown } from "#app/ui/markdown.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  mayKeep(context);
  return { frame: await getFrame(scope), pathname: new URL(request.url).pathname };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.legal_sources_title({ name: data?.frame.shortName ?? "" }) },
];

export default function DataSources() {
  const { frame, pathname } = useLoaderData<typeof loader>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <h1>{m.frame_sources()}</h1>
        <Markdown text={m.legal_sources()} />
      </div>
    </PortalPage>
  );
}
