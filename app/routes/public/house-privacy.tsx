import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { findAssociations } from "#app/features/alliance/queries.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";
import { LinkedNames } from "#app/ui/links.tsx";
import { Markdown } from "#app/ui/markdown.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = await openScope(request);
  const go = pathsIn(scope.locale);
  mayKeep(context);
  const [associations, colours] = await Promise.all([
    findAssociations(scope),
    coloursAddress(null),
  ]);
  return {
    associations: associations.map(({ name, slug }) => ({ name, href: go.privacy(slug) })),
    ownData: go.ownData(),
    frame: { colours },
    pathname: new URL(request.url).pathname,
  };
}

export const meta: MetaFunction = () => [{ title: `${m.frame_privacy()} · Verbund` }];

/** What the installation's own pages do with data; for sessions each association answers. */
export default function HousePrivacy() {
  const { associations, ownData, pathname } = useLoaderData<typeof loader>();
  return (
    <HousePage pathname={pathname}>
      <h1>{m.frame_privacy()}</h1>
      <Markdown text={m.legal_house_privacy({ ownData })} />
      <h2>{m.legal_house_privacy_associations()}</h2>
      <LinkedNames items={associations} />
    </HousePage>
  );
}
