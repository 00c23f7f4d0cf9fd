import type { LoaderFunctionArgs } from "@remix-run/node";
import { transcriptOf } from "#app/features/captions/transcript.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { orNotFound, param } from "#app/platform/http.server.ts";

/** The captions of a film, for its player; gone with it, so nobody on the way keeps them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const { vtt } = orNotFound(await transcriptOf(scope, param(params, "recordingId")));
  return new Response(vtt, {
    headers: {
      "Content-Type": "text/vtt; charset=utf-8",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
