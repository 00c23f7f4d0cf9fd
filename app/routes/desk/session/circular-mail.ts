import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewCircular } from "#app/features/circulars/preview-circular.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { param } from "#app/platform/http.server.ts";

/** A circular as a mail, for the frame of its preview; `?ueber=` names the association, `?sprache=` the reader's. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { searchParams } = new URL(request.url);
  const mail = await previewCircular(
    scope,
    param(params, "sessionId"),
    param(params, "circularId"),
    {
      through: searchParams.get("ueber"),
      locale: searchParams.get("sprache") === "en" ? "en" : "de",
    },
  );
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
}
