import type { LoaderFunctionArgs } from "@remix-run/node";
import { getTranscript } from "#app/features/captions/transcript.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { param } from "#app/platform/http.server.ts";

/** The captions of a recording for the host: for its player and as a file, for all who may watch it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const [sessionId, id] = [param(params, "sessionId"), param(params, "recordingId")];
  const { vtt } = await getTranscript(scope, sessionId, id);
  return new Response(vtt, {
    headers: {
      "Content-Type": "text/vtt; charset=utf-8",
      "Content-Disposition": 'attachment; filename="untertitel.vtt"',
      "X-Content-Type-Options": "nosniff",
    },
  });
}
