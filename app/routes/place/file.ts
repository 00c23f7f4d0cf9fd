import type { LoaderFunctionArgs } from "@remix-run/node";
import { openScope } from "#app/features/identity/scope.server.ts";
import { placeFile } from "#app/features/notifications/downloads.server.ts";
import { registrationByPlaceToken } from "#app/features/registration/links.server.ts";
import { orNotFound, param } from "#app/platform/http.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { id } = orNotFound(await registrationByPlaceToken(param(params, "token")));
  const file = orNotFound(await placeFile(await openScope(request), id));
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8; method=PUBLISH",
      "Content-Disposition": 'attachment; filename="termin.ics"',
    },
  });
}
