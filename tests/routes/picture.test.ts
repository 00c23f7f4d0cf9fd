import { afterAll, beforeAll, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let aiw: Association;
let sessionId: string;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  ({ id: sessionId } = await aSession(aiw, { startsAt: inHours(30) }));
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});
afterAll(() => server?.stop());

const ask = (path: string) => fetch(server.url + path);

async function pictureOf(locale: "de" | "en") {
  const page = await (await ask(pathsIn(locale).session(aiw.slug, sessionId))).text();
  const address = /property="og:image" content="([^"]+)"/.exec(page)?.[1];
  if (!address) throw new Error("The page names no picture");
  return new URL(address);
}

test("a session's page names a picture that other sites may show and keep", async () => {
  const { pathname, search } = await pictureOf("de");
  const answer = await ask(pathname + search);
  const png = Buffer.from(await answer.arrayBuffer());

  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("image/png");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(100_000);
});

test("each language has a picture of its own", async () => {
  const [german, english] = [await pictureOf("de"), await pictureOf("en")];

  expect(english.search).not.toBe(german.search);
});

test("an outdated address still answers, but is not kept for long", async () => {
  const { pathname } = await pictureOf("de");
  const answer = await ask(`${pathname}?v=outdated`);

  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("public, max-age=60");
});

test("nobody draws what the association does not show", async () => {
  const { id: draft } = await aSession(aiw, { startsAt: inHours(40), draft: true });
  const other = await anAssociation("emsland");

  expect((await ask(`${go.session(aiw.slug, draft)}/bild.png`)).status).toBe(404);
  expect((await ask(`${go.session(other.slug, sessionId)}/bild.png`)).status).toBe(404);
});
