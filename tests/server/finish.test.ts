import { spawn } from "node:child_process";
import {
  Agent,
  createServer,
  type RequestOptions,
  request,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { finishing } from "#app/server/finish.ts";

let server: Server;
let port: number;
let finish: () => Promise<void>;
let held: ServerResponse[];
const agent = new Agent({ keepAlive: true });

const notice = 600;

beforeEach(() => open());

async function open(notice?: number) {
  held = [];
  const ending = finishing((asked, response) => {
    if (asked.url === "/slow") held.push(response);
    else response.end("quick");
  }, notice);
  server = createServer(ending.counted);
  finish = () => ending.finish(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  port = (server.address() as AddressInfo).port;
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
  agent.destroy();
});

type Heard = { text: string; connection: string | undefined; status: number | undefined };

const get = (path: string, options: RequestOptions = {}) =>
  new Promise<Heard>((done, fail) => {
    const to = { host: "127.0.0.1", port, path, agent, ...options };
    const asked = request(to, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () =>
        done({ text, connection: answer.headers.connection, status: answer.statusCode }),
      );
    });
    asked.on("error", fail).end();
  });

test("what is being answered is answered, and its connection told to close", async () => {
  expect((await get("/")).connection).toBe("keep-alive");
  const slow = get("/slow");
  await vi.waitFor(() => expect(held).toHaveLength(1), 60_000);
  let isFinished = false;
  const finished = finish().then(() => {
    isFinished = true;
  });
  await expect(get("/")).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
  expect(isFinished).toBe(false);
  held[0]?.end("at last");
  expect(await slow).toMatchObject({ text: "at last", connection: "close" });
  await finished;
});

test("who never comes to an end is cut off after eight seconds", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const slow = get("/slow").catch((error: Error) => error.message);
  vi.useRealTimers();
  await vi.waitFor(() => expect(held).toHaveLength(1), 60_000);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const finished = finish();
  vi.advanceTimersByTime(8_000);
  vi.useRealTimers();
  await finished;
  expect(await slow).toMatch(/hang up|ECONNRESET/);
});

test("behind a proxy the door stays open until it has turned to another process", async () => {
  server.close();
  await open(notice);
  const finished = finish();
  const knows = { headers: { "X-Another-Process": "yes" } };
  expect(await get("/", knows)).toMatchObject({ status: 503, connection: "close" });
  expect(await get("/healthz")).toMatchObject({ status: 503 });
  expect(await get("/")).toMatchObject({ status: 200, connection: "close" });
  const sent = { ...knows, method: "POST" };
  expect(await get("/", sent)).toMatchObject({ status: 200, text: "quick" });
  await finished;
  await expect(get("/")).rejects.toThrow(/ECONNREFUSED|ECONNRESET|hang up/);
});

/** A program of its own that sends a form when it is told to, and says what it heard. */
async function stranger() {
  const send = `process.stdin.once("data", () =>
    fetch("http://127.0.0.1:${port}/", { method: "POST", body: "name=Anna" })
      .then(({ status }) => console.log(status), () => console.log("lost")))
      .once("data", () => process.stdin.destroy());
    console.log("ready")`;
  const child = spawn(process.execPath, ["-e", send], { stdio: ["pipe", "pipe", "ignore"] });
  const heard: string[] = [];
  child.stdout.on("data", (text) => heard.push(String(text).trim()));
  await vi.waitFor(() => expect(heard).toEqual(["ready"]), 10_000);
  return {
    sendNow: () => child.stdin.write("now"),
    hears: () => vi.waitFor(() => heard[1] ?? Promise.reject(new Error("nothing yet")), 10_000),
  };
}

/** As a page that takes long to draw would: whoever knocks meanwhile waits at the door. */
const beBusy = (milliseconds: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

test.each([
  ["is lost where the door closes at once", 0, "lost"],
  ["is answered where the door stays open a while", notice, "200"],
])("a form that waits at the door of a busy process %s", async (_what, open_, heard) => {
  server.close();
  await open(open_);
  const sender = await stranger();
  sender.sendNow();
  beBusy(400);
  const finished = finish();
  expect(await sender.hears()).toBe(heard);
  await finished;
});
