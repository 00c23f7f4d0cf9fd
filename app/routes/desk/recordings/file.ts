import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { openAtDesk } from "#app/features/recordings/open-recording.server.ts";
import { param } from "#app/platform/http.server.ts";

/** The film for the host's desk. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const [sessionId, id] = [param(params, "sessionId"), param(params, "recordingId")];
  return openAtDesk(scope, request, sessionId, id);
}
