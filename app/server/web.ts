import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler } from "express";
import { errorWords, log } from "#app/platform/log.server.ts";
import type { Settings } from "#app/platform/settings.ts";
import { guardHost, limitBody, limitMethods } from "./guard.ts";
import { keepPrivate, protect } from "./headers.ts";
import { Refusal } from "./refusal.ts";
import { remixHandler } from "./remix.ts";
import { logRequests } from "./request-log.ts";
import { builtFiles } from "./static.ts";

/** What the built server gives us beside Remix' own exports: see app/entry.server.tsx. */
export type Build = ServerBuild & {
  entry: {
    module: {
      runWithLocale: <T>(locale: "de" | "en", work: () => T) => T;
      startWorker: () => Promise<Running> | Running;
    };
  };
};

export type Running = { stop: () => Promise<void> | void };

export type WebOptions = {
  build: Build;
  settings: Settings;
  port: number;
  /** Where browsers and we reach LiveKit right now; it may appear and change while we run. */
  livekitUrl: () => string | undefined;
  /** What the build made for browsers. */
  clientFolder?: string;
};

/** Serves until `stop`; a port that is taken is told as a sentence. */
export async function startWeb(options: WebOptions): Promise<Running & { port: number }> {
  const { settings, port } = options;
  const server = createServer(createApp(options));
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((ready, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "EADDRINUSE" ? new Refusal(taken(port)) : error),
    );
    server.listen(port, settings.MODE === "demo" ? "127.0.0.1" : undefined, ready);
  });
  const stop = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 3_000).unref();
    });
  return { port: (server.address() as AddressInfo).port, stop };
}

const taken = (port: number) =>
  `Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`;

function createApp({ build, settings, livekitUrl, clientFolder }: WebOptions) {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.TRUST_PROXY ?? false);
  app.use(compression({ filter: isCompressible }));
  app.use(builtFiles(clientFolder ?? "build/client"));
  app.use(logRequests);
  app.use(guardHost(settings));
  app.use(limitMethods);
  app.use(limitBody);
  app.use(protect(settings, livekitUrl));
  app.use(keepPrivate);

  const answer = remixHandler(build, (request, response) => ({
    nonce: response.locals.nonce,
    clientIp: request.ip ?? "",
    requestId: response.locals.requestId,
  }));
  app.all("*", (request, response, next) => {
    const locale = /^\/en(\/|\.data$|$)/.test(request.path) ? "en" : "de";
    return build.entry.module.runWithLocale(locale, () => answer(request, response, next));
  });
  app.use(lastResort);
  return app;
}

/** An event stream that is compressed waits in the compressor's buffer. */
const isCompressible: compression.CompressionFilter = (request, response) =>
  !String(response.getHeader("Content-Type")).startsWith("text/event-stream") &&
  compression.filter(request, response);

const lastResort: ErrorRequestHandler = (error, _request, response, _next) => {
  const theirs = error instanceof URIError || error?.code === "ERR_INVALID_URL";
  if (!theirs)
    log("request.failed", { request: response.locals.requestId, error: errorWords(error) });
  if (response.headersSent) response.destroy();
  else
    response
      .status(theirs ? 400 : 500)
      .type("text")
      .send(theirs ? "Bad Request" : "Internal Server Error");
};
