import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { livekitCache } from "#app/server/go.mjs";
import { sleep } from "#app/server/processes.mjs";
import { leftBehind, startedFrom, startThroughShell } from "#tests/support/left-behind.ts";
import { hasLiveKit } from "#tests/support/parts.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";

vi.setConfig({ testTimeout: 180_000 });

let dataDir: string;
beforeEach(() => {
  dataDir = temporaryFolder("verbund-left-");
});
afterEach(() => {
  for (const line of startedFrom(dataDir)) process.kill(Number(line.split(" ")[0]), "SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

const begin = () => {
  const env = {
    NODE_ENV: "production" as const,
    PATH: hasLiveKit ? `${process.env.PATH}:${livekitCache}` : process.env.PATH,
    HOME: process.env.HOME,
    PORT: "0",
    DEMO_STORY: "on",
  };
  return startThroughShell({ dataDir, env });
};

/** Moments of a start, by what it has said, and some time after. */
const moments = [
  { name: "as PostgreSQL is being started", after: /Starting PostgreSQL/, later: 30 },
  { name: "while the demo's story is told", after: /database ready/, later: 300 },
  { name: "as LiveKit is being started", after: /Demo: /, later: 150 },
  { name: "while it runs", after: /is ready/, later: 1_500 },
];

test.each(moments)("ended $name, it leaves nothing behind", async ({ after, later }) => {
  const run = begin();
  await vi.waitFor(() => expect(run.said()).toMatch(after), 80_000);
  await sleep(later);
  run.end("everybody");
  expect(await leftBehind(dataDir), run.said()).toEqual([]);
});

test("ended by its shell's end and then by the signal again, it leaves nothing behind", async () => {
  const run = begin();
  await vi.waitFor(() => expect(run.said()).toMatch(/is ready/), 80_000);
  await sleep(1_000);
  const pid = run.pid() as number;
  run.end("shell");
  await vi.waitFor(() => expect(run.said()).toContain("stopping"), 60_000);
  await sleep(700);
  process.kill(pid, "SIGTERM");
  expect(await leftBehind(dataDir), run.said()).toEqual([]);
});
