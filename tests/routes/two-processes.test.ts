import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { aKeeper, freeSeats, lastCache, takeSeat } from "#tests/support/kept.ts";
import type { RunningServer } from "#tests/support/server.ts";

// No worker runs here: what one process does reaches the other's pages by the processes alone.
const go = pathsIn("de");
let [one, other]: RunningServer[] = [];
let host: Association;
let session: string;
let page: string;

beforeAll(async () => {
  [one, other] = await Promise.all([aKeeper(), aKeeper()]);
  host = await anAssociation("aiw");
});

afterAll(() => Promise.all([one?.stop(), other?.stop()]));

const both = () => [one, other] as [RunningServer, RunningServer];

beforeEach(async () => {
  session = (await aSession(host, { startsAt: inHours(30), seats: 20 })).id;
  page = go.session(host.slug, session);
  await vi.waitFor(() => expectKept("20"), 60_000);
});

/** Both processes show the page from what they keep. */
async function expectKept(seats: string) {
  for (const server of both()) {
    expect(await freeSeats(server, page)).toBe(seats);
    await vi.waitFor(() => expect(lastCache(server, page)).toBe("hit"));
  }
}

const withinTwoSeconds = (seats: string) =>
  vi.waitFor(async () => expect(await freeSeats(both()[1], page)).toBe(seats), 20_000);

test("who registers with one process is counted on the other's page within two seconds", async () => {
  await takeSeat(both()[0], session, host.slug, 1);
  await withinTwoSeconds("19");
  await takeSeat(both()[0], session, host.slug, 2);
  await withinTwoSeconds("18");
  await vi.waitFor(() => expectKept("18"), 60_000);
});

test("a process that can no longer hear keeps nothing, and keeps again once it can", async () => {
  const cut = await db.$queryRaw<unknown[]>`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name LIKE 'verbund listening: %'`;
  expect(cut.length).toBe(2);
  await takeSeat(both()[0], session, host.slug, 3);
  await withinTwoSeconds("19");
  await vi.waitFor(() => expectKept("19"), 60_000);
  await takeSeat(both()[0], session, host.slug, 4);
  await withinTwoSeconds("18");
});

test("a clock that is moved is moved for every page", async () => {
  const { text } = await read(both()[1]);
  expect(text).not.toContain("Läuft gerade");
  await fetch(`${both()[0].url}/dev/clock`, {
    method: "POST",
    body: new URLSearchParams({ minutes: String(30 * 60 + 10) }),
    redirect: "manual",
  });
  await vi.waitFor(async () => expect((await read(both()[1])).text).toMatch(/läuft/i), 20_000);
  await fetch(`${both()[0].url}/dev/clock`, {
    method: "POST",
    body: new URLSearchParams({ reset: "yes" }),
    redirect: "manual",
  });
});

const read = async (server: RunningServer) => ({
  text: await (await fetch(server.url + page)).text(),
});
