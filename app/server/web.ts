import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type ErrorRequestHandler } from "express";
import type { Measures } from "#app/measures.server.ts";
import type { KeptPages } from "#app/platform/kept-pages.server.ts";
import { errorWords, log } from "#app/platform/log.server.ts";
import type { Settings } from "#app/platform/settings.ts";
import { addressOf, workOutAddress } from "./address.ts";
import { isEnglish } from "./english.ts";
import { finishing } from "./finish.ts";
import { guardHost, limitBody, limitMethods, refuseForeignForms } from "./guard.ts";
import { keepPrivate, protect } from "./headers.ts";
import { answerHealth } from "./health.ts";
import { answerKept } from "./kept.ts";
import { measureRequests } from "./metrics.ts";
import { Refusal } from "./refusal.ts";
import { remix, remixHandler } from "./remix.ts";
import { logRequests } from "./request-log.ts";
import { builtFiles } from "./static.ts";

/** What the built server gives us beside Remix' own exports: see app/entry.server.tsx. */
export type Build = ServerBuild & {
  entry: {
    module: {
      runWithLocale: <T>(locale: "de" | "en", work: () => T) => T;
      localeAt: (path: string, acceptLanguage: string) => "de" | "en";
      isWell: () => Promise<boolean>;
      startPages: () => Running & { pages: KeptPages };
      startMeasures: (pages?: KeptPages) => Measures;
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

type Web = Running & { port: number; measures?: Measures };

/** Serves until `stop`; a port that is taken is told as a sentence. */
export async function startWeb(options: WebOptions): Promise<Web> {
  const { settings, port } = options;
  const { startPages, startMeasures } = options.build.entry.module;
  const kept = startPages();
  const measures = settings.METRICS_PORT === undefined ? undefined : startMeasures(kept.pages);
  const notice = settings.TRUST_PROXY ? noticeForProxies : 0;
  const { counted, finish } = finishing(createApp(options, kept.pages, measures), notice);
  const server = createServer(counted);
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((ready, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      fail(error.code === "EADDRINUSE" ? new Refusal(taken(port)) : error),
    );
    server.listen(port, listeningOn(settings), ready);
  });
  const stop = async () => {
    await finish(server);
    await kept.stop();
  };
  return { port: (server.address() as AddressInfo).port, measures, stop };
}

/** A proxy that hears a 503, or asks for our health every second, has turned away by then. */
const noticeForProxies = 1_500;

/** Behind a proxy on this machine nobody else needs to reach us; without one everybody does. */
const listeningOn = ({ HOST, MODE, TRUST_PROXY }: Settings) =>
  HOST ?? (MODE === "demo" || TRUST_PROXY ? "127.0.0.1" : undefined);

const taken = (port: number) =>
  `Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`;

function createApp(options: WebOptions, pages: KeptPages, measures?: Measures) {
  const { build, settings, livekitUrl, clientFolder } = options;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", settings.TRUST_PROXY ?? false);
  app.use(compression({ filter: isCompressible }));
  app.use(guardHost(settings));
  app.use(workOutAddress);
  app.use(builtFiles(clientFolder ?? "build/client"));
  app.use(logRequests);
  if (measures) app.use(measureRequests(build, measures));
  app.use(limitMethods);
  app.use(limitBody);
  app.use(refuseForeignForms);
  app.use(protect(settings, livekitUrl));
  app.use(keepPrivate);
  app.use(answerHealth(build.entry.module.isWell));

  const origin = settings.PUBLIC_URL ?? `http://localhost:${options.port}`;
  const handlerFor = remix(build, clientFolder);
  app.use(answerKept({ handlerFor, pages, origin, ...build.entry.module }));

  const answer = remixHandler(handlerFor, (request, response) => ({
    nonce: response.locals.nonce,
    clientIp: request.ip ?? "",
    requestId: response.locals.requestId,
  }));
  app.all("*", (request, response, next) => {
    const locale = isEnglish(addressOf(request).path) ? "en" : "de";
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
