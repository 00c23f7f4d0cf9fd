import { afterEach, expect, test, vi } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { freePort } from "#app/server/ports.ts";
import { isAlive } from "#app/server/processes.mjs";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { aKeeper, freeSeats, takeSeat } from "#tests/support/kept.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer | undefined;
afterEach(() => server?.stop());

const figuresAt = async (port: number) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text();

test("a seat that is being taken when the server is stopped is still answered", async () => {
  const stopped = await aKeeper();
  server = stopped;
  const host = await anAssociation("aiw");
  const { id } = await aSession(host, { startsAt: inHours(30) });
  let taken: Promise<void> | undefined;
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "SeatPool" WHERE "sessionId" = ${id} FOR UPDATE`;
    taken = takeSeat(stopped, id, host.slug, 1);
    await vi.waitFor(async () => expect(await waitingForALock()).toBe(1), 60_000);
    process.kill(stopped.pid, "SIGTERM");
    await vi.waitFor(() => expect(stopped.logs()).toContain("stopping"), 60_000);
  });
  await taken;
  expect(await db.registration.count({ where: { sessionId: id } })).toBe(1);
  await vi.waitFor(() => expect(isAlive(stopped.pid)).toBe(false), 60_000);
});

const waitingForALock = async () => {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.n;
};

test("web and worker tell Prometheus how they are, by route and without anything personal", async () => {
  const [web, worker] = [await freePort(), await freePort()];
  const keeper = await aKeeper({ METRICS_PORT: String(web) });
  server = keeper;
  const host = await anAssociation("aiw");
  const { id } = await aSession(host, { startsAt: inHours(30) });
  const path = `/${host.slug}/termine/${id}`;
  await freeSeats(keeper, path);
  await takeSeat(keeper, id, host.slug, 2);
  await fetch(`${keeper.url}/gibt/es/nicht/${id}`);
  const told = await figuresAt(web);
  for (const figure of [
    /verbund_http_request_duration_seconds_count\{route="\/en\?\/:association\/termine\/:sessionId",method="GET",status="200",cache="(miss|hit|none)"\} 1/,
    /verbund_http_request_duration_seconds_count\{route="\/en\?\/\*",method="GET",status="404"/,
    /verbund_facts_total\{type="registration\.seated"\} 1/,
    /verbund_deliveries\{state="due"\} \d/,
    /verbund_deliveries\{state="held_up"\} 0/,
    /verbund_bounced_deliveries 0/,
    /verbund_kept_pages\{what="open"\} 1/,
    /verbund_database_connections\{state="waiting"\} \d/,
    /nodejs_eventloop_lag_p99_seconds/,
  ])
    expect(told).toMatch(figure);
  for (const personal of [host.slug, id, "gast2", "example.org"])
    expect(told).not.toContain(personal);

  const other = await startServer({
    role: "worker",
    databaseUrl: process.env.DATABASE_URL,
    env: { METRICS_PORT: String(worker) },
  });
  await vi.waitFor(
    async () => expect(await figuresAt(worker)).toMatch(/verbund_worker_heartbeat_age_seconds \d/),
    60_000,
  );
  await other.stop();
});
