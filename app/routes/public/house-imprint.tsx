import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { findAssociations } from "#app/features/alliance/queries.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";
import { LinkedNames } from "#app/ui/links.tsx";
import { Markdown } from "#app/ui/markdown.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = await openScope(request);
  mayKeep(context);
  const [associations, colours] = await Promise.all([
    findAssociations(scope),
    coloursAddress(null),
  ]);
  return {
    operator: env.OPERATOR_IMPRINT ?? null,
    associations: associations.map(({ name, slug }) => ({
      name,
      href: pathsIn(scope.locale).imprint(slug),
    })),
    frame: { colours },
    pathname: new URL(request.url).pathname,
  };
}

export const meta: MetaFunction = () => [{ title: `${m.frame_imprint()} · Verbund` }];

/** Who runs the installation; each programme is answered for by its association. */
export default function HouseImprint() {
  const { operator, associations, pathname } = useLoaderData<typeof loader>();
  return (
    <HousePage pathname={pathname}>
      <h1>{m.frame_imprint()}</h1>
      {operator && (
        <div lang="de">
          <Markdown text={operator} />
        </div>
      )}
      <p>{m.legal_house_imprint()}</p>
      <LinkedNames items={associations} />
    </HousePage>
  );
}
