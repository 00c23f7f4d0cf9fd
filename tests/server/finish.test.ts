import {
  Agent,
  type ClientRequest,
  createServer,
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

beforeEach(async () => {
  held = [];
  const ending = finishing((asked, response) => {
    if (asked.url === "/slow") held.push(response);
    else response.end("quick");
  });
  server = createServer(ending.counted);
  finish = () => ending.finish(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  agent.destroy();
});

type Heard = { text: string; connection: string | undefined };

const get = (path: string, seen?: (asked: ClientRequest) => void) =>
  new Promise<Heard>((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, path, agent }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () => done({ text, connection: answer.headers.connection }));
    });
    seen?.(asked);
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
  expect(await slow).toEqual({ text: "at last", connection: "close" });
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
