import type { RequestListener, Server, ServerResponse } from "node:http";

/** Longer than any page takes; whoever stops us waits ten seconds, as Docker does. */
const patience = 8_000;

/**
 * Ends a server without cutting anybody off: no new connections, what is being answered is answered
 * and told that the connection closes; after eight seconds what is left is cut.
 */
export function finishing(listener: RequestListener) {
  const running = new Set<ServerResponse>();
  let isEnding = false;

  const counted: RequestListener = (request, response) => {
    running.add(response);
    response.once("close", () => running.delete(response));
    if (isEnding) response.setHeader("Connection", "close");
    listener(request, response);
  };

  const finish = (server: Server) =>
    new Promise<void>((closed) => {
      isEnding = true;
      for (const response of running)
        if (!response.headersSent) response.setHeader("Connection", "close");
      const limit = setTimeout(() => server.closeAllConnections(), patience);
      server.close(() => {
        clearTimeout(limit);
        closed();
      });
      server.closeIdleConnections();
    });

  return { counted, finish };
}
