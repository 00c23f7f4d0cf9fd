import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { pictureSize } from "#app/features/programme/picture.ts";
import { describePicture } from "#app/features/programme/picture-queries.server.ts";
import { getSession } from "#app/features/programme/queries.server.ts";
import { SessionPicture } from "#app/features/programme/session-picture.tsx";
import { draw } from "#app/platform/drawing.server.ts";
import { param } from "#app/platform/http.server.ts";

/** The picture of a session for other sites; its address in the page's head changes with its content. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const session = await getSession(scope, param(params, "sessionId"));
  const { words, hash } = await describePicture(scope, session);
  const png = await draw(hash, pictureSize, (plain) => (
    <SessionPicture words={words} plain={plain} />
  ));
  if (!png) return new Response(null, { status: 503, headers: { "Retry-After": "10" } });
  const isCurrent = new URL(request.url).searchParams.get("v") === hash;
  return new Response(png, {
    headers: {
      "Content-Type": "image/png",
      "Content-Length": String(png.byteLength),
      "Cache-Control": isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=60",
      "Cross-Origin-Resource-Policy": "cross-origin",
    },
  });
}
