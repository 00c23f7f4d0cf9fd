import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ApiAssociation } from "#app/features/alliance/api.ts";
import { findAssociations } from "#app/features/alliance/queries.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { pathsIn } from "#app/paths.ts";
import { answerRead } from "#app/platform/api-door.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerRead(request, async () => {
    const scope = await openScope(request);
    const all = await findAssociations(scope);
    const items = all.map(
      ({ slug, name, town }): ApiAssociation => ({
        slug,
        name,
        town,
        url: publicUrl + pathsIn(scope.locale).portal(slug),
      }),
    );
    mayKeep(context);
    return Response.json({ items });
  });

export const action = loader;
