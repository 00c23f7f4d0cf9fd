import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { previewFollowUp } from "#app/features/notifications/draft-follow-up.server.ts";
import { param } from "#app/platform/http.server.ts";

/** The mail after a session, for the frame of its preview; `?fuer=` names who reads it, `?sprache=` the language. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { searchParams } = new URL(request.url);
  const { html } = await previewFollowUp(scope, param(params, "sessionId"), {
    was: searchParams.get("fuer") === "missed" ? "missed" : "there",
    locale: searchParams.get("sprache") === "en" ? "en" : "de",
  });
  return new Response(html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
}
