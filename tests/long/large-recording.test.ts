import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const bytes = 2 * 1024 ** 3 + 5;
const megabyte = 1024 ** 2;
const atMost = 60 * megabyte;

let server: RunningServer;
let film: string;

beforeAll(async () => {
  server = await startServer({
    databaseUrl: process.env.DATABASE_URL,
    role: "web",
    env: { RATE_LIMIT: "off" },
  });
  const aiw = await anAssociation("aiw");
  const session = await aSession(aiw, { startsAt: inHours(-2) });
  const id = newId();
  const fileKey = `${id}.webm`;
  const folder = join(server.dataDir, "recordings");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileKey), "");
  truncateSync(join(folder, fileKey), bytes);
  await db.recording.create({
    data: {
      ...{ id, sessionId: session.id, associationId: aiw.id, source: "upload", state: "ready" },
      ...{ fileKey, type: "video/webm", bytes, receivedBytes: bytes, sha256: "0".repeat(64) },
      ...{ title: "Zwei Stunden", createdAt: new Date(), publishedAt: new Date() },
      deleteOn: inHours(24 * 90),
    },
  });
  film = `${server.url}/${aiw.slug}/archiv/${id}/datei`;
});
afterAll(() => server?.stop());

const held = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, "utf8"))?.[1]) * 1024;

/** How many of the server's open files are recordings. */
const openFilms = () => {
  const folder = `/proc/${server.pid}/fd`;
  const nameOf = (fd: string) => {
    try {
      return readlinkSync(join(folder, fd));
    } catch {
      return "";
    }
  };
  return readdirSync(folder).filter((fd) => nameOf(fd).includes("/recordings/")).length;
};

/** Reads a span to its end; the bytes that came, and the most that the server held meanwhile. */
async function read(from: number, to: number | "") {
  const response = await fetch(film, { headers: { Range: `bytes=${from}-${to}` } });
  let came = 0;
  let most = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
    came += next.value.length;
    most = Math.max(most, held());
  }
  return { status: response.status, range: response.headers.get("content-range"), came, most };
}

test("two gigabytes are read anywhere, and never held in memory", async () => {
  await read(0, megabyte - 1);
  const before = held();
  const spans = [0, 700 * megabyte, bytes - 100 * megabyte];
  for (const from of spans) {
    const to = from + 100 * megabyte - 1;
    const { most, ...told } = await read(from, to);
    expect(told).toEqual({
      ...{ status: 206, came: 100 * megabyte },
      range: `bytes ${from}-${to}/${bytes}`,
    });
    expect(most - before, `from ${from}`).toBeLessThan(atMost);
  }
  const end = await read(bytes - 5, "");
  expect([end.status, end.came]).toEqual([206, 5]);
});

test("who stops watching leaves no file open", async () => {
  const leaving = new AbortController();
  const { body } = await fetch(film, { signal: leaving.signal });
  await body?.getReader().read();
  expect(openFilms()).toBe(1);
  leaving.abort();
  await expect.poll(openFilms, { timeout: 60_000 }).toBe(0);
});
