import type { LoaderFunctionArgs } from "@remix-run/node";
import { getLogo } from "#app/features/alliance/queries.server.ts";
import { notFound, param } from "#app/platform/http.server.ts";

/** An association's logo; another picture has another address, so this one never changes. */
export async function loader({ params }: LoaderFunctionArgs) {
  const asked = /^([a-z0-9-]+)-([0-9a-f]{16})\.(?:png|jpg|webp)$/.exec(param(params, "file"));
  if (!asked) throw notFound();
  const { bytes, type } = await getLogo(asked[1] ?? "", asked[2] ?? "");
  return new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Security-Policy": "default-src 'none'; sandbox",
    },
  });
}
