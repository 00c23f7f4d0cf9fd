// The visitor of a bench, in a process of its own: bare sockets that stay open, so that it eats little itself.
import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";

export type Asked = {
  path: string;
  method?: string;
  type?: string;
  body?: string;
  /** How the answer may be compressed. */
  encoding?: string;
  /** The address a proxy tells, for servers that trust one. */
  from?: string;
  /** Of a login. */
  cookie?: string;
};

export type Load = {
  url: string;
  /** Sockets, each of which asks again once it has its answer. */
  atOnce: number;
  /** How many answers; `requests` are asked in turn, from the first again after the last. */
  times: number;
  requests: Asked[];
};

export type Heard = {
  seconds: number;
  /** Milliseconds of each answer, in order of size. */
  took: number[];
  statuses: Record<string, number>;
  bytes: number;
  /** Milliseconds of processor time of this client. */
  processor: number;
};

process.on("message", async (load: Load) => {
  const before = process.cpuUsage();
  const began = performance.now();
  const heard: Heard = { seconds: 0, took: [], statuses: {}, bytes: 0, processor: 0 };
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(load.atOnce, load.times) }, () =>
      visit(load, heard, () => (next < load.times ? next++ : undefined)),
    ),
  );
  heard.seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(before);
  heard.processor = (user + system) / 1000;
  heard.took.sort((a, b) => a - b);
  process.send?.(heard);
});

async function visit(load: Load, heard: Heard, turn: () => number | undefined) {
  const { hostname, port, host } = new URL(load.url);
  const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
  socket.setNoDelay(true);
  for (let n = turn(); n !== undefined; n = turn()) {
    const asked = load.requests[n % load.requests.length] as Asked;
    const began = performance.now();
    const { status, bytes } = await ask(socket, host, asked);
    heard.took.push(performance.now() - began);
    heard.statuses[status] = (heard.statuses[status] ?? 0) + 1;
    heard.bytes += bytes;
  }
  socket.destroy();
}

function ask(
  socket: Socket,
  host: string,
  { path, method = "GET", type, body = "", encoding, from, cookie }: Asked,
) {
  const size = Buffer.byteLength(body);
  const about = body
    ? `Content-Type: ${type ?? "application/json"}\r\nContent-Length: ${size}\r\n`
    : "";
  const via = from ? `X-Forwarded-For: ${from}\r\n` : "";
  const how = encoding ? `Accept-Encoding: ${encoding}\r\n` : "";
  const who = cookie ? `Cookie: ${cookie}\r\n` : "";
  socket.write(
    `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\n${via}${how}${who}${about}\r\n${body}`,
  );
  return answerOn(socket);
}

/** Reads one answer to its end: by its length, or to the last of its chunks. */
function answerOn(socket: Socket) {
  return new Promise<{ status: string; bytes: number }>((resolve, reject) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    let head: string | undefined;
    let whole: number | undefined;
    const done = (error?: Error) => {
      socket.off("data", read).off("close", gone).off("error", done);
      if (error) reject(error);
      else resolve({ status: head?.slice(9, 12) ?? "", bytes });
    };
    const gone = () => done(new Error("The connection was closed before the answer ended."));
    const read = (part: Buffer) => {
      parts.push(part);
      bytes += part.length;
      if (head === undefined) {
        const start = Buffer.concat(parts);
        const end = start.indexOf("\r\n\r\n");
        if (end < 0) return;
        head = start.toString("latin1", 0, end);
        const length = /^content-length: *(\d+)/im.exec(head)?.[1];
        const bodiless = /^HTTP\/1.1 (204|304)/.test(head);
        if (bodiless || length) whole = end + 4 + Number(bodiless ? 0 : length);
      }
      if (whole === undefined ? endsWithLastChunk(parts) : bytes >= whole) done();
    };
    socket.on("data", read).on("close", gone).on("error", done);
  });
}

function endsWithLastChunk(parts: Buffer[]) {
  const last = parts.at(-1) as Buffer;
  const tail = last.length >= 5 ? last : Buffer.concat(parts.slice(-3));
  return tail.toString("latin1", tail.length - 5) === "0\r\n\r\n";
}
