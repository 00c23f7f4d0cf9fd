import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { sessionFile } from "#app/features/notifications/downloads.server.ts";
import { orNotFound, param } from "#app/platform/http.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const file = orNotFound(await sessionFile(scope, param(params, "sessionId")));
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": 'attachment; filename="termin.ics"',
    },
  });
}
