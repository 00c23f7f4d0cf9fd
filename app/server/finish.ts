import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { paths } from "#app/paths.ts";

/** Longer than any page takes; whoever stops us waits ten seconds, as Docker does. */
const patience = 8_000;

/**
 * Ends a server without cutting anybody off: what is being answered is answered and told that the
 * connection closes; no new connections; after eight seconds what is left is cut. A stream of events
 * never ends by itself: it is cut at once, and its page asks again, where another process answers.
 *
 * A proxy in front would lose what is on its way to a door that closes. So for `notice` milliseconds the
 * door stays open: whoever asks for our health hears that we go, and a proxy that says it knows another
 * process (`X-Another-Process`, see operations/nginx.conf) is sent there with whatever only reads.
 */
export function finishing(listener: RequestListener, notice = 0) {
  const running = new Set<ServerResponse>();
  let isEnding = false;

  const counted: RequestListener = (request, response) => {
    running.add(response);
    response.once("close", () => running.delete(response));
    if (isEnding) response.setHeader("Connection", "close");
    if (isEnding && isForAnother(request)) response.writeHead(503, { "Retry-After": "1" }).end();
    else listener(request, response);
  };

  const finish = async (server: Server) => {
    isEnding = true;
    for (const response of running)
      if (!response.headersSent) response.setHeader("Connection", "close");
      else if (isStream(response)) response.destroy();
    const limit = setTimeout(() => server.closeAllConnections(), patience);
    if (notice > 0) await pause(notice);
    await new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeIdleConnections();
    });
    clearTimeout(limit);
  };

  return { counted, finish };
}

const isStream = (response: ServerResponse) =>
  String(response.getHeader("Content-Type")).startsWith("text/event-stream");

const isForAnother = ({ method, url, headers }: IncomingMessage) =>
  ["GET", "HEAD"].includes(method ?? "") &&
  (url === paths.health() || headers["x-another-process"] !== undefined);
