import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { moveClock } from "#app/platform/clock.server.ts";
import { ask } from "#tests/support/ask.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { aKeeper, freeSeats, lastCache, takeSeat } from "#tests/support/kept.ts";
import type { RunningServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let host: Association;
let session: { id: string };
let page: string;

beforeAll(async () => {
  host = await anAssociation("aiw");
  session = await aSession(host, { startsAt: inHours(30), seats: 500 });
  page = go.session(host.slug, session.id);
  server = await aKeeper();
  await vi.waitFor(() => expectHit(page), 60_000);
});

afterAll(() => server?.stop());

const get = (path: string, headers = {}, method = "GET") =>
  ask(server.url + path, { method, headers });

async function expectHit(path: string, headers = {}) {
  await get(path, headers);
  await vi.waitFor(() => expect(lastCache(server, path.split("?")[0] as string)).toBe("hit"));
}

test("a page is known again by its tag, zipped or not, and by its head alone", async () => {
  const plain = await get(page);
  const zipped = await get(page, { "Accept-Encoding": "gzip" });
  expect(zipped.headers).toMatchObject({
    "content-encoding": "gzip",
    etag: plain.headers.etag,
    vary: "Accept-Encoding",
  });
  expect(Number(zipped.headers["content-length"])).toBeLessThan(plain.text.length / 2);
  const head = await get(page, {}, "HEAD");
  expect([head.status, head.text]).toEqual([200, ""]);
  expect(head.headers["content-length"]).toBe(plain.headers["content-length"]);
  const known = await get(page, { "If-None-Match": `"other", ${plain.headers.etag}` });
  expect([known.status, known.text]).toEqual([304, ""]);
  expect(known.headers).toMatchObject({
    etag: plain.headers.etag,
    "cache-control": "public, no-cache",
  });
  expect((await get(page, { "If-None-Match": '"other"' })).status).toBe(200);
});

test("the form is kept for everybody, opened by each at their own moment, and follows the seats", async () => {
  const { id } = await aSession(host, { startsAt: inHours(31), seats: 1 });
  const form = go.register(host.slug, id);
  await vi.waitFor(() => expectHit(form), 60_000);
  const { headers, text } = await get(form);
  expect(headers["cache-control"]).toBe("private, no-store");
  expect(headers).not.toHaveProperty("etag");
  expect(text).not.toMatch(/value="late/);
  expect(text).toMatch(/name="opened" value="[\w-]{40,}"/);
  expect(text).toContain("Platz sichern");
  await takeSeat(server, id, host.slug, 77);
  await vi.waitFor(async () => expect((await get(form)).text).toContain("Warteliste"), 60_000);
});

test("each answer is counted and guarded for itself", async () => {
  const [one, two] = [await get(page), await get(page)];
  expect(one.text).toBe(two.text);
  expect(one.headers["x-request-id"]).not.toBe(two.headers["x-request-id"]);
  const nonces = [one, two].map(
    ({ headers }) => /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1],
  );
  expect(new Set(nonces).size).toBe(2);
  for (const nonce of nonces) expect(one.text).not.toContain(nonce);
});

test("what an address does not know neither splits nor enters a page", async () => {
  const path = go.portal(host.slug);
  const plain = await get(path);
  const poisoned = await get(`${path}?x=%3Cscript%3E&utm_source=mail`, {
    "User-Agent": "poison-4711",
    Referer: "http://poison",
  });
  expect(poisoned.text).toBe(plain.text);
  await vi.waitFor(() => expect(lastCache(server, path)).toBe("hit"), 60_000);
});

test("who brings a cookie, proves who they are or searches for words is answered on their own", async () => {
  for (const headers of [{ Cookie: "anmeldung=abc" }, { Authorization: "Bearer x" }]) {
    const { headers: told } = await get(page, headers);
    expect(told["cache-control"]).toBe("private, no-store");
    await vi.waitFor(() => expect(lastCache(server, page)).toBeUndefined(), 60_000);
  }
  const { headers } = await get(`${go.portal(host.slug)}?q=Kurzarbeit`);
  expect(headers["cache-control"]).toBe("private, no-store");
  for (const path of [go.register(host.slug, session.id), go.registered(host.slug, session.id)])
    expect((await get(path)).headers["cache-control"], path).toBe("private, no-store");
});

test("the API is kept in each language, without its notes for scripts getting lost", async () => {
  const path = `/api/v1/sessions/${session.id}`;
  const inGerman = await get(path);
  const inEnglish = await get(path, { "Accept-Language": "en" });
  expect([inGerman, inEnglish].map(({ headers }) => headers["content-language"])).toEqual([
    "de",
    "en",
  ]);
  expect(inGerman.headers).toMatchObject({
    "access-control-allow-origin": "*",
    vary: "Accept-Language, Accept-Encoding",
    "cache-control": "public, no-cache",
  });
  await expectHit(path, { "Accept-Language": "en" });
});

test("two hundred who ask at once for a page that has changed get one that was made once", async () => {
  const before = Number(await freeSeats(server, page));
  await takeSeat(server, session.id, host.slug, 1);
  await vi.waitFor(
    async () => expect(Number(await freeSeats(server, page))).toBe(before - 1),
    3_000,
  );
  await takeSeat(server, session.id, host.slug, 2);
  const began = server.logs().length;
  const seen = await Promise.all(Array.from({ length: 200 }, () => freeSeats(server, page)));
  await vi.waitFor(() => expect(cachesSince(began).length).toBe(200), 60_000);
  const made = cachesSince(began).filter((how) => how === "miss").length;
  expect(made).toBeLessThanOrEqual(Math.ceil(seen.length / 100));
  expect(seen.every((seats) => Number(seats) <= before - 1)).toBe(true);
});

const cachesSince = (began: number) =>
  [
    ...server
      .logs()
      .slice(began)
      .matchAll(/"path":"[^"]*termine[^"]*".*"cache":"(\w+)"/g),
  ].map(([, how]) => how);

test("a session that begins and ends is shown so, whatever is kept", async () => {
  const shown = async () => (await get(page)).text;
  for (const [hours, words] of [
    [30.1, "läuft"],
    [31.1, "vorbei"],
    [0, "Platz sichern"],
  ] as const) {
    await moveClock(Math.round(hours * 3_600_000));
    await vi.waitFor(async () => expect(await shown()).toMatch(new RegExp(words, "i")), 20_000);
  }
});
