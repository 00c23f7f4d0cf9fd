import type { LoaderFunctionArgs } from "@remix-run/node";
import { behindLink } from "#app/features/privacy/behind-link.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, own } = await behindLink(request, params);
  const { address } = orNotFound(own);
  const everything = { asOf: scope.now, ...(await getOwnData(scope, address)) };
  return new Response(JSON.stringify(everything, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="meine-daten.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
