import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { getFrame } from "./features/alliance/frame.server.ts";
import { findScope } from "./features/identity/scope.server.ts";
import { tellHours } from "./features/live/tell-hours.server.ts";
import { staleBy } from "./features/programme/lasting.server.ts";
import { narrowStale } from "./platform/facts.server.ts";
import type { Delivered } from "./platform/http.server.ts";
import { errorWords, log } from "./platform/log.server.ts";
import { reservedSlugs } from "./reserved-slugs.ts";

export { startMeasures } from "./measures.server.ts";
export { isWell } from "./platform/health.server.ts";
export { localeAt, runWithLocale } from "./platform/i18n.server.ts";
export { startPages } from "./platform/start-pages.server.ts";
export { startWorker } from "./worker.server.ts";

narrowStale(staleBy);
tellHours();

const giveUpAfter = 10_000;

/** A page leaves as a whole: nothing public streams, so a mistake still gets its status code. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce, requestId }: Delivered,
): Promise<Response> {
  if (status === 404) await lookOfPortal(request, context);
  return new Promise((resolve, reject) => {
    let answer = status;
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={context} url={request.url} nonce={nonce} />,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(
            new Response(createReadableStreamFromReadable(body), { status: answer, headers }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          answer = 500;
          log("render.failed", { request: requestId, error: errorWords(error) });
        },
      },
    );
    setTimeout(abort, giveUpAfter).unref();
  });
}

/** What is missing in a portal is missing in its look: the frame of the page that nobody made. */
async function lookOfPortal(
  request: Request,
  { staticHandlerContext: { loaderData } }: EntryContext,
) {
  const [, slug] = /^(?:\/en)?\/([a-z0-9-]+)(?:\/|$)/.exec(new URL(request.url).pathname) ?? [];
  const scope = slug && !reservedSlugs.includes(slug) ? await findScope(request, slug) : null;
  if (scope && loaderData.root) loaderData.root.frame = await getFrame(scope);
}

/** Remix calls this for what was thrown unforeseen; refusals and 404 are answers, not errors. */
export function handleError(error: unknown, { request, context }: Failed) {
  if (request.signal.aborted) return;
  const { requestId } = context as Delivered;
  log("request.failed", { request: requestId, error: errorWords(error) });
}

type Failed = { request: Request; context: unknown };
