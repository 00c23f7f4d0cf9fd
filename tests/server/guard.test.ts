import { type IncomingMessage, request } from "node:http";
import { expect, test, vi } from "vitest";
import { withoutTokens } from "#app/server/request-log.ts";
import { ask, serve } from "#tests/support/tiny-site.ts";

test("a demo answers only to names of this machine", async () => {
  const port = await serve();
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`])
    expect((await ask(port, "/", { host })).status).toBe(200);
  for (const host of ["verbund.example", "localhost.example:80", "127.0.0.1.example"])
    expect((await ask(port, "/", { host })).status).toBe(421);
  expect((await ask(port, "/", { "X-Forwarded-For": "203.0.113.9" })).status).toBe(421);
});

test("a demo behind an announced proxy learns the visitor's address from it", async () => {
  const port = await serve({ TRUST_PROXY: "1" });
  const { text } = await ask(port, "/x", { "X-Forwarded-For": "198.51.100.1, 203.0.113.9" });
  expect(JSON.parse(text).clientIp).toBe("203.0.113.9");
});

test("without a proxy nobody may say as which host or from where a request comes", async () => {
  const port = await serve({
    MODE: "production",
    SECRET: "0123456789abcdef0123456789abcdef",
    PUBLIC_URL: "https://verbund.example",
    SMTP_URL: "smtp://mail.example",
  });
  const { text, headers } = await ask(port, "/x", {
    host: "verbund.example",
    "X-Forwarded-For": "203.0.113.9",
    "X-Forwarded-Host": "evil.example",
    Forwarded: "for=203.0.113.9",
  });
  const told = JSON.parse(text);
  expect(told.url).toBe("http://verbund.example/x");
  expect(told.clientIp).toContain("127.0.0.1");
  expect(Object.keys(told.headers).filter((name) => name.includes("forwarded"))).toEqual([]);
  expect(headers["strict-transport-security"]).toContain("max-age=31536000");
});

test("broken addresses are the visitor's mistake, a body without end is refused", async () => {
  const port = await serve();
  expect((await ask(port, "/%ff")).status).toBe(400);
  expect((await ask(port, "/", { "Content-Length": String(2 ** 21) })).status).toBe(413);
});

test("a line per answer, without token, address or query", async () => {
  const port = await serve();
  const written = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  await ask(port, "/en/platz/abc.def/abmelden?name=Anna");
  await vi.waitFor(() => expect(written).toHaveBeenCalled(), 60_000);
  const line = JSON.parse(String(written.mock.lastCall?.[0]));
  written.mockRestore();
  expect(line).toMatchObject({
    event: "request",
    method: "GET",
    path: "/en/platz/*/abmelden",
    status: 200,
  });
  expect(withoutTokens("/raum/abc.data")).toBe("/raum/*");
  expect(withoutTokens("/x/anna@example.org")).toBe("/x/*");
});

test("a method that no page knows hears which ones there are", async () => {
  const port = await serve();
  for (const method of ["TRACE", "PROPFIND", "DELETE"]) {
    const refused = await fetchRaw(port, method);
    expect([method, refused.statusCode, refused.headers.allow]).toEqual([
      method,
      405,
      "GET, HEAD, POST, OPTIONS",
    ]);
  }
});

test("a form of another site is not taken, and is no error of ours", async () => {
  const port = await serve();
  const from = async (Origin: string) => (await fetchRaw(port, "POST", { Origin })).statusCode;
  for (const origin of [
    "https://evil.example",
    "null",
    "x",
    "",
    " ",
    "http://",
    `http://localhost:${port + 1}`,
  ])
    expect(await from(origin), origin).toBe(404);
});

test("a body that does not say its length is not read", async () => {
  const port = await serve();
  const refused = await fetchRaw(port, "POST", { "Transfer-Encoding": "chunked" });
  expect(refused.statusCode).toBe(411);
});

const fetchRaw = (port: number, method: string, headers: Record<string, string> = {}) =>
  new Promise<IncomingMessage>((answered, failed) =>
    request({ port, host: "127.0.0.1", method, path: "/", headers }, answered)
      .once("error", failed)
      .end(),
  );
