/**
 * Server-sent events (WHATWG HTML, 9.2): one answer that goes on. What is sent to many is put into bytes once.
 */

/** An event as bytes; `data` is JSON and so holds no line break. */
export const eventOf = (event: string, data: unknown) =>
  bytes.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);

/** A line that no page hears: it keeps proxies from taking the silence for an end. */
export const sign = () => stillThere;

export type Outlet = {
  send: (event: Uint8Array) => void;
  /** Ends the answer; its page asks again, unless it heard before that it shall not. */
  close: () => void;
};

/** Who reads so slowly that this many events wait is let go, and comes again for the whole. */
const mostWaiting = 200;

const bytes = new TextEncoder();
const stillThere = bytes.encode(":\n\n");

/** Opens a stream; `onClose` is called once, whoever ends it. */
export function openStream(request: Request, onClose: () => void) {
  let isOpen = true;
  let control: ReadableStreamDefaultController<Uint8Array>;
  const end = () => {
    if (!isOpen) return;
    isOpen = false;
    onClose();
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (given) => {
        control = given;
      },
      cancel: end,
    },
    { highWaterMark: mostWaiting },
  );
  const close = () => {
    if (!isOpen) return;
    end();
    control.close();
  };
  request.signal.addEventListener("abort", end);
  const outlet: Outlet = {
    send: (event) => {
      if (!isOpen) return;
      if ((control.desiredSize ?? 0) <= 0) close();
      else control.enqueue(event);
    },
    close,
  };
  return { outlet, response: new Response(body, { headers }) };
}

/** A proxy that gathers answers before it passes them on would keep every event to itself. */
const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store",
  "X-Accel-Buffering": "no",
};
