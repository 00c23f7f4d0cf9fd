import type { LoaderFunctionArgs } from "@remix-run/node";
import { openScope } from "#app/features/identity/scope.server.ts";
import { getPublicSession } from "#app/features/sessions/api-queries.server.ts";
import { answerRead } from "#app/platform/api-door.server.ts";
import { param } from "#app/platform/http.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answerRead(request, async () => {
    const scope = await openScope(request);
    return Response.json(await getPublicSession(scope, param(params, "sessionId")));
  });

export const action = loader;
