import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { log } from "#app/platform/log.server.ts";
import { addressOf } from "./address.ts";

/** One line per answer, without query, address or token. */
export const logRequests: RequestHandler = (request, response, next) => {
  const began = process.hrtime.bigint();
  const requestId = randomUUID();
  response.locals.requestId = requestId;
  response.set("X-Request-Id", requestId);
  response.once("close", () =>
    log("request", {
      request: requestId,
      method: request.method,
      path: withoutTokens(addressOf(request).path),
      status: response.statusCode,
      ms: Math.round(Number(process.hrtime.bigint() - began) / 1e5) / 10,
      ...(response.locals.cache && { cache: response.locals.cache }),
      ...(response.writableFinished ? {} : { aborted: true }),
    }),
  );
  next();
};

/** Whoever holds the segment after these may act for somebody; anything long or with an @ may be personal too. */
export const withoutTokens = (path: string) =>
  path
    .replace(/\/(platz|raum|frage|experte|meine-daten|einladung|verbund)\/[^/]+/g, "/$1/*")
    .split("/")
    .map((segment) => (segment.length > 64 || /@|%40/i.test(segment) ? "*" : segment))
    .join("/");
