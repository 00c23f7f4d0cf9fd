import type { LoaderFunctionArgs } from "@remix-run/node";
import { mailCatalog } from "#app/features/notifications/catalog.server.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";

/** One mail of the catalog as its reader sees it; `?sprache=en` in English. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (isProduction) throw notFound();
  const locale = new URL(request.url).searchParams.get("sprache") === "en" ? "en" : "de";
  const mails = await mailCatalog(locale);
  const mail = orNotFound(mails.find(({ name }) => name === param(params, "mail")));
  return new Response(mail.html, {
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      "X-Frame-Options": "SAMEORIGIN",
    },
  });
}
