import type { LoaderFunctionArgs } from "@remix-run/node";
import { coloursAddress, coloursOf } from "#app/features/alliance/frame.server.ts";
import { mayKeep, notFound, param } from "#app/platform/http.server.ts";

/** An association's colours as a stylesheet; its address changes with its content. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const asked = /^([a-z0-9_-]+)-([0-9a-f]{12})\.css$/.exec(param(params, "sheet"));
  if (!asked) throw notFound();
  const slug = asked[1] === "_" ? null : (asked[1] ?? null);
  const address = await coloursAddress(slug);
  const isCurrent = address.endsWith(`/${asked[0]}`);
  if (isCurrent) mayKeep(context);
  return new Response(await coloursOf(slug), {
    headers: {
      "Content-Type": "text/css; charset=utf-8",
      "Cache-Control": isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=60",
    },
  });
}
