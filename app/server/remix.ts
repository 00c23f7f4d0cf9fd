import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Response as Answer, Request as Asked, RequestHandler } from "express";
import type { EventStream } from "#app/platform/event-stream.server.ts";
import { addressOf } from "./address.ts";
import { bodyStream } from "./body-stream.ts";
import { inEnglish, isAskedInEnglish, isEnglish } from "./english.ts";
import { discovery, nearbyRoutes } from "./nearby-routes.ts";

/** What every loader and action gets as `context`. */
type ContextOf = (asked: Asked, answer: Answer) => Record<string, unknown>;

/** Remix, each page by the routes that its path can mean, with the scripts of its language from `folder`. */
export function remix(build: ServerBuild, folder = "build/client"): HandlerFor {
  const made = (nearby: ServerBuild) => createRequestHandler(nearby, "production");
  const german = nearbyRoutes(build, made);
  const english = nearbyRoutes(inEnglish(build, folder), made);
  return (path, query) =>
    (isEnglish(path) || (path === discovery && isAskedInEnglish(query)) ? english : german)(path);
}

type HandlerFor = (path: string, query: string) => RemixHandler;
type RemixHandler = ReturnType<typeof createRequestHandler>;

/** Remix behind Express. */
export function remixHandler(handlerFor: HandlerFor, contextOf: ContextOf): RequestHandler {
  return async (asked, answer, next) => {
    try {
      const { path, query } = addressOf(asked);
      const handle = handlerFor(path, query);
      await send(await handle(requestOf(asked, answer), contextOf(asked, answer)), asked, answer);
    } catch (error) {
      next(error);
    }
  };
}

function requestOf(asked: Asked, answer: Answer): Request {
  const gone = new AbortController();
  answer.once("close", () => answer.writableFinished || gone.abort());
  const headers = new Headers();
  for (const [name, values] of Object.entries(asked.headers))
    for (const value of [values ?? []].flat()) headers.append(name, value);
  const hasBody = asked.method !== "GET" && asked.method !== "HEAD";
  return new Request(withoutFormerData(addressOf(asked).href), {
    method: asked.method,
    headers,
    signal: gone.signal,
    ...(hasBody && { body: bodyStream(asked, answer), duplex: "half" }),
  } as RequestInit);
}

/** Remix still answers data requests of its former kind, warns at each and hands out mistakes; no page of ours sends any. */
function withoutFormerData(href: string): string {
  const url = new URL(href);
  if (!url.searchParams.has("_data")) return href;
  url.searchParams.delete("_data");
  return url.href;
}

/** As a whole, head and body in one packet; what goes on and on, and what may be long, is streamed. */
async function send(response: Response, asked: Asked, answer: Answer) {
  answer.statusMessage = response.statusText;
  answer.status(response.status);
  for (const [name, value] of response.headers) answer.append(name, value);
  if (isEventStream(response)) return begin(response, answer);
  if (!response.body) return answer.end();
  if (isLong(response.headers))
    return asked.method === "HEAD" ? answer.end() : pass(response.body, answer);
  const body = Buffer.from(await response.arrayBuffer());
  answer.setHeader("Content-Length", body.length);
  answer.end(asked.method === "HEAD" ? undefined : body);
}

const isEventStream = (response: Response): response is EventStream => "flowInto" in response;

/** It ends with its connection, so that nothing has to frame what is written: every event is one write. */
function begin(stream: EventStream, answer: Answer) {
  answer.setHeader("Connection", "close");
  answer.removeHeader("Transfer-Encoding");
  answer.flushHeaders();
  stream.flowInto(answer);
}

/** A table may have a hundred thousand rows, a file says how long it is. */
const isLong = (headers: Headers) =>
  headers.has("Content-Length") || /^text\/csv/.test(headers.get("Content-Type") ?? "");

/** As fast as it is taken; who goes away before the end is no mistake of ours. */
async function pass(body: NonNullable<Response["body"]>, answer: Answer) {
  try {
    await pipeline(Readable.fromWeb(body as ReadableStream), answer);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}
