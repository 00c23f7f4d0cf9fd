import { expect, test } from "vitest";
import { ask, locale, serve } from "#tests/support/tiny-site.ts";

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
