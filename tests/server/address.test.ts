import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import express from "express";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressOf, workOutAddress } from "#app/server/address.ts";
import { remix, remixHandler } from "#app/server/remix.ts";
import { ask, build } from "#tests/support/tiny-site.ts";

let server: Server;
let port: number;
let judged: string[] = [];

beforeAll(async () => {
  const app = express();
  app.use(workOutAddress);
  app.use((request, _response, next) => {
    judged.push(addressOf(request).path);
    next();
  });
  app.all(
    "*",
    remixHandler(remix(build), () => ({ nonce: "" })),
  );
  server = createServer(app);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => server?.close());

/** Sends exactly these bytes, as no client of ours would. @returns the status */
const raw = (target: string, host = `localhost:${port}`) =>
  new Promise<{ status: number; url?: string }>((heard, fail) => {
    const socket = connect(port, "127.0.0.1", () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let text = "";
    socket.on("data", (part) => {
      text += part.toString("latin1");
    });
    socket.on("error", fail).on("close", () => {
      const url = /\{"url".*\}/.exec(text)?.[0];
      const status = Number(/^HTTP\/1.1 (\d+)/.exec(text)?.[1]);
      heard({ status, url: url && JSON.parse(url).url });
    });
  });

/** As Remix finds a route, written down anew. */
const asRemixReads = (href: string) =>
  new URL(href).pathname
    .split("/")
    .map((part) => decodeURIComponent(part).replaceAll("/", "%2F"))
    .join("/");

test("the address that the guard judged is the address that is served", async () => {
  const piece = fc.constantFrom(
    ..."buero aiw api webhooks experte x . .. %2e %2E. %2e%2e %2F %5c \\ ; : @ # ä %C3%A4 %65 .data _root %00 %0a %0d %09".split(
      " ",
    ),
    "",
  );
  const target = fc
    .tuple(
      fc.array(piece, { maxLength: 6 }),
      fc.constantFrom("", "?a=1", "?", "?/../x", "#x", "?#"),
    )
    .map(([pieces, rest]) => `/${pieces.join("/")}${rest}`);
  const host = fc.constantFrom(
    "localhost",
    "127.0.0.1",
    "localhost/api/v1/x?",
    "localhost@x",
    "localhost#",
    "localhost\\x",
  );
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(target, host, async (path, name) => {
      judged = [];
      const { status, url } = await raw(path, `${name}:${port}`);
      expect([200, 400]).toContain(status);
      expect(judged.length).toBe(status === 400 ? 0 : 1);
      if (!url) return;
      answered += 1;
      expect(judged[0]).toBe(asRemixReads(url));
      expect(new URL(url).host).toBe(`${name}:${port}`);
    }),
    { numRuns: 600 },
  );
  expect(answered).toBeGreaterThan(30);
});

test("what two readers would understand in two ways is refused", async () => {
  for (const target of [
    "/api/../buero/aiw/heute",
    "/api/%2e%2e/buero/aiw/heute",
    "/./aiw",
    "/aiw\\x",
    "/aiw#x",
    "http://localhost/aiw",
    "*",
  ])
    expect([target, (await raw(target)).status]).toEqual([target, 400]);
  expect((await ask(port, "/", { host: "localhost:1/api/v1/x?" })).status).toBe(400);
});

test("control characters and what turns the direction of reading round do not get past the door", async () => {
  const { text } = await ask(port, "/x?a=1%002%0A3%E2%80%AE4%1f5&b=%C3%A4");
  expect(JSON.parse(text).url).toMatch(/\/x\?a=12\+345&b=%C3%A4$/);
});
