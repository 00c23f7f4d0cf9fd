import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { atTheBeginning } from "#app/features/alliance/in-a-sentence.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { getLegalTexts } from "#app/features/alliance/queries.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { Markdown } from "#app/ui/markdown.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  mayKeep(context);
  const [frame, { privacy }] = await Promise.all([getFrame(scope), getLegalTexts(scope)]);
  const days = scope.association.retentionDays;
  const ownData = pathsIn(scope.locale).ownData();
  return { frame, privacy, days, ownData, pathname: new URL(request.url).pathname };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.portal_privacy_title({ name: data?.frame.shortName ?? "" }) },
];

/** What the house itself does with data, always true; then the association's own text. */
export default function Privacy() {
  const { frame, privacy, days, ownData, pathname } = useLoaderData<typeof loader>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <h1>{m.frame_privacy()}</h1>
        <Markdown
          text={m.legal_privacy_house({ days, name: atTheBeginning(frame.asSubject), ownData })}
        />
        <p className="small soft">{m.legal_in_german_only()}</p>
        <div lang="de">
          <Markdown text={privacy} />
        </div>
      </div>
    </PortalPage>
  );
}
