// The guests of an hour, in a process of their own: they come in, then read it by its stream or by asking again and again.
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { connect, type Socket } from "node:net";
import { gunzipSync } from "node:zlib";
import { paths, pathsIn } from "#app/paths.ts";
import { sleep } from "#app/server/processes.mjs";

export type Guest = { url: string; token: string; from: string; cookie: string };

export type Order =
  /** Everybody comes in, evenly over so many seconds. */
  | { does: "join"; guests: Guest[]; seconds: number }
  /** Answered once everybody has the whole. */
  | { does: "stream"; guests: Guest[] }
  | { does: "poll"; guests: Guest[]; everySeconds: number }
  /** Answered once everybody has seen so many questions. */
  | { does: "tell"; questions: number }
  | { does: "leave" };

export type Joined = {
  cookies: string[];
  /** Milliseconds of each answer. */
  took: Record<"door" | "enter" | "room" | "key", number[]>;
  wrong: string[];
};

export type Told = {
  /** When the last reader had each question, by the machine's own clock. */
  last: number[];
  bytes: number;
  answers: number;
  /** Milliseconds of processor time of this process. */
  processor: number;
};

/** The machine's own clock in milliseconds: the same in every process. */
export const clock = () => Number(process.hrtime.bigint()) / 1e6;

const go = pathsIn("de");
const agent = new Agent({ keepAlive: true });
const patience = 60_000;

let readers: { stop: () => void }[] = [];
let seen: { readers: number; last: number }[] = [];
let counted = { bytes: 0, answers: 0 };

type Asked = Omit<Guest, "token"> & { path: string; form?: Record<string, string> };

/** One request as a browser sends it. */
export function ask({ url, path, from, cookie, form }: Asked) {
  const headers = {
    ...{ "X-Forwarded-For": from, "Accept-Encoding": "gzip", Cookie: cookie, Origin: url },
    ...(form && { "Content-Type": "application/x-www-form-urlencoded" }),
  };
  const began = clock();
  type Answer = { status: number; body: Buffer; headers: IncomingHttpHeaders; took: number };
  return new Promise<Answer>((heard, fail) => {
    const asked = request(url + path, { agent, headers, method: form ? "POST" : "GET" });
    asked.on("error", fail).on("response", (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part) => parts.push(part)).on("error", fail);
      answer.on("end", () => {
        const { statusCode: status = 0, headers: told } = answer;
        heard({ status, body: Buffer.concat(parts), headers: told, took: clock() - began });
      });
    });
    asked.end(form && new URLSearchParams(form).toString());
  });
}

async function join({ guests, seconds }: { guests: Guest[]; seconds: number }): Promise<Joined> {
  const took: Joined["took"] = { door: [], enter: [], room: [], key: [] };
  const wrong: string[] = [];
  const one = async (guest: Guest, n: number) => {
    await sleep((n * seconds * 1000) / guests.length);
    let cookie = "";
    const step = async (name: keyof typeof took, path: string, right: number, form?: object) => {
      const answer = await ask({ ...guest, cookie, path, ...(form && { form: {} }) });
      took[name].push(answer.took);
      if (answer.status !== right) wrong.push(`${name}: ${answer.status}`);
      return answer;
    };
    await step("door", go.room(guest.token), 200);
    const { headers } = await step("enter", go.room(guest.token), 303, {});
    cookie = headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    await step("room", go.inside(guest.token), 200);
    await step("key", paths.roomKey(guest.token), 200, {});
    return cookie;
  };
  const cookies = await Promise.all(guests.map(one));
  return { cookies, took, wrong };
}

/** What one reader has seen, whatever it came with; a question that comes again counts once. */
function anEye() {
  const known = new Set<number>();
  let rest = "";
  return (text: string) => {
    const all = rest + text;
    for (const [, n] of all.matchAll(/Frage (\d+)\?/g)) {
      const question = Number(n);
      if (known.has(question)) continue;
      known.add(question);
      seen[question] = { readers: (seen[question]?.readers ?? 0) + 1, last: clock() };
    }
    rest = all.slice(-20);
  };
}

/** A bare socket: seven hundred clients of the usual kind would eat the processor that is measured. */
function stream({ url, token, from, cookie }: Guest) {
  const { hostname, port, host } = new URL(url);
  const socket: Socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname);
  const look = anEye();
  socket.write(
    `GET ${paths.roomStream(token)} HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-For: ${from}\r\n` +
      `Accept: text/event-stream\r\nAccept-Encoding: gzip\r\nCookie: ${cookie}\r\n\r\n`,
  );
  const isThere = new Promise<void>((done, fail) => {
    let head = "";
    const begin = (part: Buffer) => {
      head += part.toString("latin1");
      if (!head.includes("event: own\n")) return;
      socket.off("data", begin);
      done();
    };
    socket.on("data", begin).on("error", fail);
    socket.on("close", () => fail(new Error(`A stream has ended: ${head.slice(0, 200)}`)));
  });
  socket.on("data", (part) => {
    counted.bytes += part.length;
    look(part.toString("latin1"));
  });
  return { isThere, stop: () => socket.destroy() };
}

/** Asks for what the page shows, again so many seconds after the last time, or once the answer is there. */
function poll(guest: Guest, everySeconds: number, late: number) {
  const path = `${go.inside(guest.token)}.data?_routes=routes%2Froom%2Finside`;
  const look = anEye();
  let isOver = false;
  const goOn = async () => {
    await sleep(late);
    while (!isOver) {
      const { status, body, headers, took } = await ask({ ...guest, path });
      if (status !== 200) throw new Error(`A poll was answered ${status}`);
      counted.bytes += body.length;
      counted.answers += 1;
      look((headers["content-encoding"] === "gzip" ? gunzipSync(body) : body).toString("latin1"));
      await sleep(Math.max(0, everySeconds * 1000 - took));
    }
  };
  goOn();
  return {
    stop: () => {
      isOver = true;
    },
  };
}

function begin() {
  seen = [];
  counted = { bytes: 0, answers: 0 };
}

let processor = process.cpuUsage();

async function tell(questions: number): Promise<Told> {
  const isMissing = (n: number) => seen[n]?.readers !== readers.length;
  const all = Array.from({ length: questions }, (_, n) => n);
  for (const until = clock() + patience; all.some(isMissing); await sleep(20))
    if (clock() > until) throw new Error(`Not all have seen ${all.filter(isMissing).join()}`);
  const { user, system } = process.cpuUsage(processor);
  return {
    ...counted,
    last: all.map((n) => seen[n]?.last ?? 0),
    processor: (user + system) / 1000,
  };
}

async function follow(order: Order) {
  if (order.does === "join") return join(order);
  if (order.does === "tell") return tell(order.questions);
  for (const reader of readers) reader.stop();
  readers = [];
  if (order.does === "leave") return {};
  begin();
  if (order.does === "stream") {
    const streams = order.guests.map(stream);
    readers = streams;
    await Promise.all(streams.map(({ isThere }) => isThere));
    counted.bytes = 0;
  } else {
    const { guests, everySeconds } = order;
    const late = (n: number) => (n * everySeconds * 1000) / guests.length;
    readers = guests.map((guest, n) => poll(guest, everySeconds, late(n)));
  }
  processor = process.cpuUsage();
  return {};
}

process.on("message", async (order: Order) => process.send?.(await follow(order)));
