import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { eventOf, type Outlet, openStream, sign } from "#app/platform/event-stream.server.ts";

let server: Server;
let outlet: Outlet;
let closed = 0;
const opening = "x".repeat(300_000);

beforeEach(async () => {
  closed = 0;
  server = createServer((_, answer) => {
    const gone = new AbortController();
    answer.once("close", () => gone.abort());
    const stream = openStream(new Request("http://localhost", { signal: gone.signal }), () => {
      closed += 1;
    });
    outlet = stream.outlet;
    outlet.send(eventOf("hour", { opening }));
    answer.removeHeader("Transfer-Encoding");
    stream.response.flowInto(answer);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterEach(() => server.closeAllConnections());

/** A page that opens the stream; `heard` is all of it so far. */
async function aPage() {
  const socket: Socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  const page = { socket, heard: "" };
  socket.on("error", () => {}).write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  socket.on("data", (part) => {
    page.heard += part;
  });
  await vi.waitFor(() => expect(page.heard).toContain(opening), { timeout: 20_000 });
  return page;
}

const change = eventOf("change", { text: "y".repeat(20_000) });
const soon = () => new Promise((done) => setImmediate(done));

test("what is sent stands in the answer as it is, the beginning first", async () => {
  const page = await aPage();
  outlet.send(sign());
  outlet.send(eventOf("tick", {}));
  outlet.close();
  await vi.waitFor(() => expect(page.socket.readableEnded).toBe(true), { timeout: 20_000 });
  const [, body] = page.heard.split("\r\n\r\n");
  const whole = eventOf("hour", { opening }).toString();
  expect(body).toBe(`${whole}:\n\nevent: tick\ndata: {}\n\n`);
  expect(closed).toBe(1);
});

test("who reads nothing any more is let go before much waits for them", async () => {
  const page = await aPage();
  page.socket.pause();
  let sent = 0;
  for (; closed === 0 && sent < 5_000; sent++) {
    outlet.send(change);
    await soon();
  }
  expect(closed).toBe(1);
  await vi.waitFor(() => expect(page.socket.destroyed || page.socket.resume().closed).toBe(true), {
    timeout: 20_000,
  });
});

test("who reads on hears any number of changes", async () => {
  const page = await aPage();
  for (let sent = 0; sent < 100; sent++) {
    outlet.send(change);
    await soon();
    await vi.waitFor(() => expect(page.heard.split("event: change").length).toBe(sent + 2), {
      timeout: 20_000,
      interval: 1,
    });
  }
  expect(closed).toBe(0);
});
