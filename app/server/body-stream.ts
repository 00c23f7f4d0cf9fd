import { once } from "node:events";
import type { Response as Answer, Request as Asked } from "express";

/**
 * The body of a request, taken from the connection only while somebody reads it. What is left when the
 * answer has gone is read and forgotten, so that the next request on this connection is heard; a sender
 * whose body nobody wants to the end is told that the connection closes.
 */
export function bodyStream(asked: Asked, answer: Answer): ReadableStream<Uint8Array> {
  let parts: NodeJS.AsyncIterator<Buffer> | undefined;
  answer.once("finish", () => forgetRest(asked));
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        parts ??= asked.iterator({ destroyOnReturn: false });
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        if (!answer.headersSent) answer.setHeader("Connection", "close");
        answer.once("finish", () => asked.socket.destroySoon());
      },
    },
    { highWaterMark: 0 },
  );
}

/** How long a sender may take for what nobody reads. */
const patience = 60_000;

async function forgetRest(asked: Asked) {
  if (asked.complete || asked.destroyed) return;
  asked.removeAllListeners("readable");
  await null;
  asked.resume();
  const limit = setTimeout(() => asked.socket.destroy(), patience).unref();
  await once(asked, "close").finally(() => clearTimeout(limit));
}
