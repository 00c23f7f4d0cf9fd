import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import type { RequestHandler } from "express";
import type { Measures } from "#app/measures.server.ts";
import type { Settings } from "#app/platform/settings.ts";
import { addressOf } from "./address.ts";
import { Refusal } from "./refusal.ts";

/** Serves `/metrics` on a port of its own, which no visitor reaches. */
export async function serveMetrics({ METRICS_PORT, METRICS_HOST }: Settings, measures: Measures) {
  const server = createServer(async (request, response) => {
    if (request.method !== "GET" || request.url !== "/metrics")
      return response.writeHead(404).end();
    try {
      const text = await measures.text();
      response.writeHead(200, { "Content-Type": measures.contentType }).end(text);
    } catch {
      response.writeHead(503).end();
    }
  });
  await new Promise<void>((ready, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(new Refusal(`METRICS_PORT: ${METRICS_PORT} cannot be used (${error.code}).`)),
    );
    server.listen(METRICS_PORT, METRICS_HOST, ready);
  });
  const stop = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, stop };
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Measures each answer under the pattern of its route. */
export function measureRequests(build: ServerBuild, measures: Measures): RequestHandler {
  const routes = Object.values(build.routes)
    .filter((route) => route !== undefined && route.path !== "")
    .map(({ id, path, index, parentId }) => ({ id, index, path: parentId ? path : undefined }));
  const patternOf = (path: string) => {
    const matched = matchRoutes(routes as never, path)?.at(-1)?.route as { path?: string };
    return matched ? `/${matched.path ?? ""}` : "none";
  };
  return (request, response, next) => {
    const began = process.hrtime.bigint();
    const { method } = request;
    const { path } = addressOf(request);
    response.once("close", () =>
      measures.observeRequest(
        {
          route: patternOf(path),
          method: METHODS.includes(method) ? method : "other",
          status: response.statusCode,
          cache: response.locals.cache ?? "none",
        },
        Number(process.hrtime.bigint() - began) / 1e9,
      ),
    );
    next();
  };
}
