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
