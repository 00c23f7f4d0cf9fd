import { mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { readSettings } from "#app/platform/settings.ts";
import { withoutTokens } from "#app/server/request-log.ts";
import { type Build, startWeb } from "#app/server/web.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";

/** A page that tells what reached it. */
const echo = async ({ request, context }: { request: Request; context: { clientIp: string } }) => {
  const headers = Object.fromEntries(request.headers);
  const cache = headers["x-cache"];
  const told = { url: request.url, headers, ...context };
  return Response.json(told, cache ? { headers: { "Cache-Control": cache } } : undefined);
};

let locale = "";
const build = {
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    echo: { id: "echo", parentId: "root", path: "*", module: { loader: echo } },
  },
  entry: {
    module: {
      default: () => new Response(""),
      startWorker: () => ({ stop: () => {} }),
      runWithLocale: <T>(given: string, work: () => T) => {
        locale = given;
        return work();
      },
    },
  },
  assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
  future: {},
  basename: "/",
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
} as unknown as Build;

const open: { stop: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

async function serve(env: Record<string, string> = {}, livekit?: string) {
  const clientFolder = temporaryFolder();
  mkdirSync(join(clientFolder, "assets"));
  writeFileSync(join(clientFolder, "assets/a-1.js"), "let a;");
  writeFileSync(join(clientFolder, "assets/a-1.js.gz"), gzipSync("let a;"));
  writeFileSync(join(clientFolder, "robots.txt"), "User-agent: *");
  const settings = readSettings(env);
  const web = await startWeb({ build, settings, port: 0, livekitUrl: () => livekit, clientFolder });
  open.push(web);
  return web.port;
}

type Answer = { status: number; headers: Record<string, string | undefined>; text: string };

/** Not fetch: it does not let us choose the Host. */
const ask = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, fail) => {
    const asked = request({ host: "127.0.0.1", port, path, headers }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part) => {
        text += part;
      });
      answer.on("end", () =>
        done({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Answer["headers"],
          text,
        }),
      );
    });
    asked.on("error", fail).end();
  });

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

test("every page is private unless it says otherwise, and carries a nonce of its own", async () => {
  const port = await serve({}, "wss://rooms.example/rtc");
  const first = await ask(port, "/");
  const second = await ask(port, "/x", { "X-Cache": "public, max-age=5" });
  expect(first.headers["cache-control"]).toBe("private, no-store");
  expect(second.headers["cache-control"]).toBe("public, max-age=5");
  const policy = first.headers["content-security-policy"] ?? "";
  expect(policy).toContain("connect-src 'self' wss://rooms.example https://rooms.example;");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("upgrade-insecure-requests");
  expect(policy).not.toBe(second.headers["content-security-policy"]);
  expect(first.headers["referrer-policy"]).toBe("same-origin");
  expect(first.headers["strict-transport-security"]).toBeUndefined();
});

test("built files come as they were compressed, those with a hash for a year", async () => {
  const port = await serve();
  const asset = await ask(port, "/assets/a-1.js", { "Accept-Encoding": "gzip, deflate" });
  expect(asset.headers).toMatchObject({
    "content-encoding": "gzip",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect((await ask(port, "/assets/a-1.js")).text).toBe("let a;");
  expect((await ask(port, "/robots.txt")).headers["cache-control"]).toBe("public, max-age=3600");
  expect((await ask(port, "/assets/gone-1.js")).status).toBe(404);
  expect((await ask(port, "/assets/../../package.json")).status).not.toBe(500);
});

test("the address decides the language", async () => {
  const port = await serve();
  for (const [path, expected] of Object.entries({
    "/": "de",
    "/en": "en",
    "/en/aiw": "en",
    "/energie": "de",
  })) {
    await ask(port, path);
    expect(locale, path).toBe(expected);
  }
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
  await vi.waitFor(() => expect(written).toHaveBeenCalled());
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
