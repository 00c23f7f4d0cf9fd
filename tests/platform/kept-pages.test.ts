import { beforeEach, expect, test } from "vitest";
import { type KeptPages, keepPages, type Rendered } from "#app/platform/kept-pages.server.ts";

let now: number;
let made: number;
let pages: KeptPages;

beforeEach(() => {
  now = 0;
  made = 0;
  pages = keepPages({ clock: () => now });
  pages.open();
});

const page = (details: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  headers: [["Content-Type", "text/html"]],
  body: Buffer.from(`page ${made}`),
  lasting: { of: ["tuesday"], forMs: 60_000 },
  ...details,
});

const get = async (key = "/aiw", details: Partial<Rendered> = {}) => {
  const { answer, how } = await pages.get(key, async () => {
    made++;
    await new Promise(setImmediate);
    return page(details);
  });
  return `${how}: ${answer.body}`;
};

test("a page is made once and kept for half a minute at most", async () => {
  expect([await get(), await get()]).toEqual(["miss: page 1", "hit: page 1"]);
  now = 29_999;
  expect(await get()).toBe("hit: page 1");
  now = 30_000;
  expect(await get()).toBe("miss: page 2");
});

test("a page lives no longer than what it tells stays true", async () => {
  await get("/aiw", { lasting: { of: [], forMs: 500 } });
  now = 499;
  expect(await get()).toBe("hit: page 1");
  now = 500;
  expect(await get()).toBe("miss: page 2");
});

test("while seats go, a page is made once a second, for all who ask", async () => {
  await get();
  now = 400;
  pages.stale(["tuesday"]);
  expect(await get()).toBe("hit: page 1");
  now = 1_000;
  const crowd = await Promise.all(Array.from({ length: 200 }, () => get()));
  expect(new Set(crowd)).toEqual(new Set(["miss: page 2", "wait: page 2"]));
  expect(made).toBe(2);
});

test("what is said of one session leaves the pages of others alone", async () => {
  await get("/tuesday");
  await get("/friday", { lasting: { of: ["friday"], forMs: 60_000 } });
  pages.stale(["tuesday"]);
  now = 1_000;
  expect(await get("/friday")).toBe("hit: page 2");
  expect(await get("/tuesday")).toBe("miss: page 3");
});

test("a page that was being made when its session changed counts as changed", async () => {
  const running = get();
  await Promise.resolve();
  pages.stale(["tuesday"]);
  await running;
  now = 1_000;
  expect(await get()).toBe("miss: page 2");
});

test("when everything is stale, not even what is being made is kept", async () => {
  const running = get();
  pages.stale("everything");
  expect(await get()).toMatch("miss");
  await running;
  expect(made).toBe(2);
  expect(pages.size().pages).toBe(1);
});

test.each([
  ["says nothing of itself", { lasting: undefined }],
  ["is no longer true at once", { lasting: { of: [], forMs: 0 } }],
  ["is missing", { status: 404 }],
  ["leads elsewhere", { status: 302 }],
  ["sets a cookie", { headers: [["Set-Cookie", "a=b"]] as [string, string][] }],
])("a page that %s is not kept", async (_, details) => {
  await get("/aiw", details);
  expect(pages.size()).toEqual({ pages: 0, bytes: 0 });
  expect(await get()).toBe("miss: page 2");
});

test("shut, nothing is kept, and what was is gone", async () => {
  await get();
  pages.shut();
  expect([pages.isOpen(), pages.size().pages]).toEqual([false, 0]);
  await get();
  expect(pages.size().pages).toBe(0);
  pages.open();
  expect(await get()).toBe("miss: page 3");
});

test("ten thousand addresses do not outgrow the limit, and those used last stay", async () => {
  const limit = 256 * 1024;
  pages = keepPages({ clock: () => now, bytes: limit });
  pages.open();
  const body = Buffer.alloc(2_000, "x");
  for (let n = 0; n < 10_000; n++) {
    await pages.get(`/aiw?thema=${n}`, async () => page({ body }));
    if (pages.size().bytes > limit) expect.fail(`${n}: ${pages.size().bytes} bytes`);
  }
  expect(pages.size().pages).toBeGreaterThan(20);
  const { how } = await pages.get("/aiw?thema=9999", async () => page({ body }));
  expect(how).toBe("hit");
});

test("a page that cannot be made fails for those who waited and is tried again", async () => {
  const failing = pages.get("/aiw", () => Promise.reject(new Error("no database")));
  await expect(failing).rejects.toThrow("no database");
  expect(await get()).toBe("miss: page 1");
});
