import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { serve } from "#tests/support/tiny-site.ts";

const open: { destroy: () => void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.destroy();
});

/** One connection that stays, over which requests go as they are written here. */
async function kept(port: number) {
  const socket = connect(port, "127.0.0.1");
  open.push(socket);
  let heard = "";
  let isClosed = false;
  const waiting: (() => void)[] = [];
  const tell = () => {
    for (const each of waiting.splice(0)) each();
  };
  socket.on("data", (part) => {
    heard += part.toString("latin1");
    tell();
  });
  socket.on("close", () => {
    isClosed = true;
    tell();
  });
  socket.on("error", () => {});
  const statuses = () =>
    [...heard.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  const until = async (answers: number) => {
    while (statuses().length < answers && !isClosed)
      await new Promise<void>((done) => waiting.push(done));
    return statuses();
  };
  return { write: (bytes: string | Buffer) => socket.write(bytes), until, closed: () => isClosed };
}

const head = (port: number, line: string, length: number, more = "") =>
  `${line} HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: ${length}\r\n${more}\r\n`;

test("an answer that came before the body was read leaves the connection to the next request", async () => {
  const port = await serve();
  const socket = await kept(port);
  const bytes = 20 * 1024 * 1024;
  socket.write(head(port, "POST /experte/x", bytes));
  expect((await socket.until(1)).length).toBe(1);
  socket.write(Buffer.alloc(bytes, "x"));
  socket.write(head(port, "GET /x", 0));
  expect((await socket.until(2)).at(1)).toBe(200);
});

test("an answer that came after the beginning of a body leaves it as well", async () => {
  const port = await serve();
  const socket = await kept(port);
  const part = Buffer.alloc(1024 * 1024, "x");
  socket.write(head(port, "POST /experte/x", 3 * part.length, "X-Begin: yes\r\n"));
  socket.write(part);
  expect(await socket.until(1)).toEqual([200]);
  socket.write(part);
  socket.write(part);
  socket.write(head(port, "GET /x", 0));
  expect(await socket.until(2)).toEqual([200, 200]);
});

test("a form that is refused for its length leaves the connection alive as well", async () => {
  const port = await serve();
  const socket = await kept(port);
  const bytes = 300 * 1024;
  socket.write(head(port, "POST /x", bytes));
  expect(await socket.until(1)).toEqual([413]);
  socket.write(Buffer.alloc(bytes, "x"));
  socket.write(head(port, "GET /x", 0));
  expect(await socket.until(2)).toEqual([413, 200]);
});
