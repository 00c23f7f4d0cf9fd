import type { LoaderFunctionArgs } from "@remix-run/node";
import { openScope } from "#app/features/identity/scope.server.ts";
import { getPublicSession } from "#app/features/programme/api-queries.server.ts";
import { answerRead } from "#app/platform/api-door.server.ts";
import { mayKeep, param } from "#app/platform/http.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
  answerRead(request, async () => {
    const scope = await openScope(request);
    const session = await getPublicSession(scope, param(params, "sessionId"));
    mayKeep(context, { of: [session.id], forMs: Infinity });
    return Response.json(session);
  });

export const action = loader;
