import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { openFromArchive } from "#app/features/recordings/open-recording.server.ts";
import { param } from "#app/platform/http.server.ts";

/** The film, in spans. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  return openFromArchive(scope, request, param(params, "recordingId"));
}
