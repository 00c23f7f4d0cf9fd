import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "#app/server/database.ts";
import { endProcess, isAlive, readJson } from "#app/server/processes.mjs";
import { asAdmin, temporaryFolder } from "#tests/support/postgres.ts";

const serverOf = (folder: string): number => readJson(join(folder, "postgres.json")).server;

const count = (url: string) =>
  asAdmin(
    url,
    async (client) => (await client.query("SELECT count(*)::int AS n FROM kept")).rows[0].n,
  );

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the embedded database comes up again after it was killed, and keeps what it acknowledged", async () => {
  const first = await openDatabase(undefined, folder);
  await asAdmin(first.url, (client) => client.query("CREATE TABLE kept AS SELECT 1 AS one"));
  await endProcess(serverOf(folder), "SIGKILL", 5_000);

  const second = await openDatabase(undefined, folder);
  expect(await count(second.url)).toBe(1);
  await second.stop();
  expect(isAlive(serverOf(folder))).toBe(false);
});

test("a server whose starter was killed is found running and belongs to the next one", async () => {
  const script = `
    import { openDatabase } from "#app/server/database.ts";
    const { url } = await openDatabase(undefined, ${JSON.stringify(folder)});
    process.stdout.write(url);
    process.kill(process.pid, "SIGKILL");`;
  const { spawnSync } = await import("node:child_process");
  const killed = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    encoding: "utf8",
  });
  expect(killed.signal).toBe("SIGKILL");
  const server = serverOf(folder);
  expect(isAlive(server)).toBe(true);

  const next = await openDatabase(undefined, folder);
  expect(next).toMatchObject({ url: killed.stdout, own: true });
  expect(serverOf(folder)).toBe(server);
  await next.stop();
  expect(isAlive(server)).toBe(false);
});

test("two that start at the same time share one server, and one of them owns it", async () => {
  const both = await Promise.all([
    openDatabase(undefined, folder),
    openDatabase(undefined, folder),
  ]);
  expect(new Set(both.map(({ url }) => url)).size).toBe(1);
  for (const { stop } of both) await stop();
});

test("an address that nobody answers is told by its name", async () => {
  const nobody = "postgresql://nobody:nothing@127.0.0.1:1/none?connect_timeout=1";
  await expect(openDatabase("postgres//", "/tmp")).rejects.toThrow("DATABASE_URL");
  await expect(openDatabase(nobody.replace("127.0.0.1:1", "name.invalid"), "/tmp")).rejects.toThrow(
    "DATABASE_URL: name.invalid/none cannot be used",
  );
});
