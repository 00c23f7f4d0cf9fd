import type { ServerResponse } from "node:http";

/**
 * Server-sent events (WHATWG HTML, 9.2): one answer that goes on. What is sent to many is put into bytes once, and
 * goes from here straight into the connection: promises and chunks around it cost more than the event.
 */

/** An event as bytes; `data` is JSON and so holds no line break. */
export const eventOf = (event: string, data: unknown) =>
  Buffer.from(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** A line that no page hears: it keeps proxies from taking the silence for an end. */
export const sign = () => stillThere;

const stillThere = Buffer.from(":\n\n");

export type Outlet = {
  send: (event: Buffer) => void;
  /** Ends the answer; its page asks again, unless it heard before that it shall not. */
  close: () => void;
};

/** What a loader answers; the server begins it and then lets it flow. */
export type EventStream = Response & { flowInto: (answer: ServerResponse) => void };

/** Bytes that may wait for a reader, beyond what the stream began with. Who is further behind is let go, and comes again for the whole. */
const mostWaiting = 256 * 1024;

/** Opens a stream; `onClose` is called once, whoever ends it. */
export function openStream(request: Request, onClose: () => void) {
  let isOpen = true;
  let answer: ServerResponse | undefined;
  let begun = 0;
  const beginning: Buffer[] = [];
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    onClose();
  };
  const close = () => {
    end();
    answer?.end();
  };
  const letGo = (behind: ServerResponse) => {
    end();
    behind.destroy();
  };
  request.signal.addEventListener("abort", end);
  const send = (event: Buffer) => {
    if (!isOpen) return;
    if (!answer) {
      begun += event.length;
      beginning.push(event);
    } else if (answer.writableLength <= begun + mostWaiting) answer.write(event);
    else letGo(answer);
  };
  const flowInto = (begunAnswer: ServerResponse) => {
    answer = begunAnswer;
    answer.write(Buffer.concat(beginning));
    if (!isOpen) answer.end();
  };
  const response: EventStream = Object.assign(new Response(null, { headers }), { flowInto });
  return { outlet: { send, close } satisfies Outlet, response };
}

/** A proxy that gathers answers before it passes them on would keep every event to itself. */
const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Accel-Buffering": "no",
};
