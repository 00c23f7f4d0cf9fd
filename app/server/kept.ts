import { randomUUID } from "node:crypto";
import type { Response as Answering, Request as Asked, RequestHandler } from "express";
import { knows } from "#app/platform/conditional.server.ts";
import type { Answer, KeptPages, Lasting, Rendered } from "#app/platform/kept-pages.server.ts";
import type { LatePart } from "#app/platform/late-parts.server.ts";
import { publicAddress } from "#app/public-pages.ts";
import { addressOf } from "./address.ts";
import type { remix } from "./remix.ts";

type Locale = "de" | "en";

export type Kept = {
  handlerFor: ReturnType<typeof remix>;
  pages: KeptPages;
  runWithLocale: <T>(locale: Locale, work: () => T) => T;
  /** The language that a path, or for the API its reader, asks for. */
  localeAt: (path: string, acceptLanguage: string) => Locale;
  /** Where visitors reach us, such as "https://verbund.example.org". */
  origin: string;
};

/**
 * Answers pages for everybody from those that are kept. They are made from the address and language
 * alone: nothing that a visitor sends can get into what the next one sees. Who brings a cookie or
 * proves who they are is answered on their own.
 */
export function answerKept({
  handlerFor,
  pages,
  runWithLocale,
  localeAt,
  origin,
}: Kept): RequestHandler {
  async function render(address: string, locale: Locale, requestId: string): Promise<Rendered> {
    let lasting: Lasting | undefined;
    const late: LatePart[] = [];
    const context = {
      nonce: "",
      clientIp: "",
      requestId,
      keep: (given: Lasting) => {
        lasting = given;
      },
      late: (value: LatePart["value"]) => {
        const mark = `late${randomUUID()}`;
        late.push({ mark, value });
        return mark;
      },
    };
    const request = new Request(origin + address, { headers: { "Accept-Language": locale } });
    const [path = "/", query = ""] = address.split("?", 2);
    const handle = handlerFor(path, query);
    const response = await runWithLocale(locale, () => handle(request, context));
    const body = Buffer.from(await response.arrayBuffer());
    return { status: response.status, headers: [...response.headers], body, lasting, late };
  }

  return async (request, response, next) => {
    const address = pages.isOpen() ? keptAddress(request) : null;
    if (address === null) return next();
    const locale = localeAt(addressOf(request).path, request.get("Accept-Language") ?? "");
    try {
      const { answer, how } = await pages.get(`${locale} ${address}`, () =>
        render(address, locale, response.locals.requestId),
      );
      response.locals.cache = how;
      send(request, response, answer);
    } catch (error) {
      next(error);
    }
  };
}

function keptAddress(request: Asked): string | null {
  const { method, headers } = request;
  if (method !== "GET" && method !== "HEAD") return null;
  if (headers.cookie || headers.authorization) return null;
  const { path, query } = addressOf(request);
  return publicAddress(path, query);
}

function send(request: Asked, response: Answering, { status, headers, body, kept }: Answer) {
  response.status(status);
  for (const [name, value] of headers) response.append(name, value);
  if (kept) {
    response.vary("Accept-Encoding");
    if (kept.etag) response.set("ETag", kept.etag);
    if (kept.etag && !response.hasHeader("Cache-Control"))
      response.set("Cache-Control", "public, no-cache");
  }
  const etag = response.get("ETag");
  if (status === 200 && etag && knows(request.get("If-None-Match") ?? null, etag)) {
    response.removeHeader("Content-Type");
    return response.status(304).end();
  }
  if (!kept) return response.end(body);
  const isZipped = request.acceptsEncodings("gzip") === "gzip";
  if (isZipped) response.set("Content-Encoding", "gzip");
  const bytes = isZipped ? kept.zipped : body;
  response.set("Content-Length", String(bytes.length));
  response.end(request.method === "HEAD" ? undefined : bytes);
}
