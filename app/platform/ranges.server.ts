import type { Readable } from "node:stream";
import { knows } from "./conditional.server.ts";
import type { Span } from "./stored-files.server.ts";

export type Served = {
  type: string;
  bytes: number;
  /** Names these very bytes: a strong validator (RFC 9110, 8.8.1). */
  tag: string;
  open: (span: Span) => Promise<Readable>;
  /** Asked again while it is sent; once it says no, the connection ends. */
  mayGoOn: () => Promise<boolean>;
};

/**
 * A file with its spans (RFC 9110, 14): one span is 206, none of it there 416, anything else the whole. Several at once
 * are answered with the whole, which the RFC leaves open: no player asks for them, and the parts would have to be counted.
 */
export async function rangeAnswer(request: Request, file: Served): Promise<Response> {
  const { type, bytes, tag } = file;
  const etag = `"${tag}"`;
  const headers = {
    ...{ "Accept-Ranges": "bytes", ETag: etag, "Content-Type": type },
    ...{ "Content-Disposition": "inline", "Cache-Control": "private, no-cache" },
    // A film opened by itself is a page that the browser makes around it.
    "Content-Security-Policy": "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'",
  };
  if (knowsAlready(request, etag)) return new Response(null, { status: 304, headers });
  const span = isSpanWanted(request, etag) ? spanIn(request.headers.get("Range"), bytes) : "whole";
  if (span === "none")
    return new Response(null, {
      status: 416,
      headers: { ...headers, "Content-Range": `bytes */${bytes}`, "Content-Length": "0" },
    });
  const { from, to } = span === "whole" ? { from: 0, to: bytes - 1 } : span;
  const body = request.method === "HEAD" ? null : streamOf(file, { from, to });
  return new Response(body && (await body), {
    status: span === "whole" ? 200 : 206,
    headers: {
      ...headers,
      "Content-Length": String(to - from + 1),
      ...(span !== "whole" && { "Content-Range": `bytes ${from}-${to}/${bytes}` }),
    },
  });
}

const knowsAlready = ({ headers }: Request, etag: string) => {
  const given = headers.get("If-None-Match");
  return given !== null && knows(given, etag);
};

/** What somebody has a part of may have become another file (13.1.5): only a strong tag that is the same goes on. */
function isSpanWanted({ method, headers }: Request, etag: string) {
  const condition = headers.get("If-Range");
  return method === "GET" && (condition === null || condition.trim() === etag);
}

/** `none`: it begins behind the end (14.1.2); `whole`: no span, several, or nothing that anybody can read. */
export function spanIn(header: string | null, bytes: number): Span | "whole" | "none" {
  const [, first = "", last = ""] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? "") ?? [];
  if (first === "" && last === "") return "whole";
  if (first === "") {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? "none" : { from: bytes - length, to: bytes - 1 };
  }
  const [from, to] = [Number(first), last === "" ? bytes - 1 : Number(last)];
  if (to < from && last !== "") return "whole";
  return from >= bytes ? "none" : { from, to: Math.min(to, bytes - 1) };
}

const asked = 1_000;

/** As fast as it is taken; whether it may go on is asked once a second at most, and before each time something is sent then. */
async function streamOf(file: Served, span: Span) {
  const source = await file.open(span);
  const parts = source.iterator({ destroyOnReturn: true }) as AsyncIterator<Uint8Array>;
  let last = performance.now();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (performance.now() - last > asked) {
          last = performance.now();
          if (!(await file.mayGoOn())) {
            source.destroy();
            return controller.error(new Error("The file was taken away meanwhile."));
          }
        }
        const { done, value } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel() {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
