import type { LoaderFunctionArgs } from "@remix-run/node";
import { findMail, findMails } from "#app/features/notifications/queries.server.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";

/** One part of a stored mail: html, text, eml (as sent), ics, json; `all/json` is the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  if (isProduction) throw notFound();
  const [id, part] = [param(params, "mailId"), param(params, "part")];
  if (id === "all" && part === "json") {
    const address = new URL(request.url).searchParams.get("q")?.trim() ?? "";
    return Response.json({ mails: await findMails(address) });
  }
  const mail = orNotFound(await findMail(id));
  switch (part) {
    case "json":
      return Response.json(mail);
    case "html":
      return new Response(mail.html, { headers: framed });
    case "text":
      return new Response(mail.text, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
    case "eml":
      return download(mail.raw, "message/rfc822", "mail.eml");
    case "ics": {
      const { content, method, filename } = orNotFound(mail.attachments[0]);
      return download(content, `text/calendar; charset=utf-8; method=${method}`, filename);
    }
    default:
      throw notFound();
  }
}

/** A mail brings its own styles and nothing else: no script, no picture, no form. */
const framed = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
  "X-Frame-Options": "SAMEORIGIN",
  "X-Content-Type-Options": "nosniff",
};

const download = (content: string, type: string, filename: string) =>
  new Response(content, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${filename}"`,
    },
  });
