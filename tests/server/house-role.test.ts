import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDatabase, openDatabase } from "#app/server/database.ts";
import { HOUSE } from "#app/server/house-role.ts";
import { migrate } from "#app/server/migrate.ts";
import { freePort } from "#app/server/ports.ts";
import { npmBinaries, startCluster, stopCluster } from "#app/server/postgres.ts";
import { readJson, writeJson } from "#app/server/processes.mjs";
import { runCommand } from "#tests/support/backup.ts";
import { asAdmin, temporaryFolder } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";

vi.setConfig({ testTimeout: 120_000 });

let DATA_DIR: string;
beforeEach(() => {
  DATA_DIR = temporaryFolder();
});
afterEach(() => rmSync(DATA_DIR, { recursive: true, force: true }));

const isSuperuser = (url: string) =>
  asAdmin(
    url,
    async (client) =>
      (await client.query("SELECT current_setting('is_superuser') AS it")).rows[0].it,
  );

const strangers = `SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
  JOIN pg_roles r ON r.oid = relowner
  WHERE (nspname = 'public' OR nspname = 'pgboss') AND rolname <> '${HOUSE}'`;

/** A data folder as it was made while the house connected as the cluster's superuser. */
async function anEarlierFolder() {
  const [port, password] = [await freePort(), "only-for-tests"];
  const folder = join(DATA_DIR, "postgres");
  const server = await startCluster({ folder, port, password, binaries: await npmBinaries() });
  const at = (name: string) => `postgresql://verbund:${password}@127.0.0.1:${port}/${name}`;
  await createDatabase(at("postgres"), "verbund");
  await migrate(at("verbund"));
  await asAdmin(at("verbund"), (client) =>
    client.query(`CREATE SCHEMA pgboss; CREATE TYPE pgboss.state AS ENUM ('a');
      CREATE TABLE pgboss.job (id serial PRIMARY KEY, state pgboss.state) ;
      CREATE FUNCTION pgboss.one() RETURNS int LANGUAGE sql AS 'SELECT 1';
      INSERT INTO "RateLimit" (key, points) VALUES ('kept', 1)`),
  );
  await stopCluster(server);
  writeJson(join(DATA_DIR, "postgres.json"), { port, password });
}

test("the running house is no superuser of its cluster: each connection, pages, worker and jobs", async () => {
  const env = { DEMO_STORY: "off" };
  const server = await startServer({ dataDir: DATA_DIR, env });
  const { port, password } = readJson(join(DATA_DIR, "postgres.json"));
  const keeper = `postgresql://verbund:${password}@127.0.0.1:${port}/verbund`;
  const { rows } = await asAdmin(keeper, (client) =>
    client.query(
      `SELECT usename AS role, rolsuper AS super, count(*)::int AS n FROM pg_stat_activity
       JOIN pg_roles ON rolname = usename WHERE backend_type = 'client backend'
       AND pid <> pg_backend_pid() GROUP BY 1, 2`,
    ),
  );
  await server.stop();
  expect(rows).toEqual([{ role: HOUSE, super: false, n: expect.any(Number) }]);

  const env2 = { DATA_DIR, SECRET: process.env.SECRET ?? "" };
  const { said, code } = await runCommand("backup", [join(DATA_DIR, "x.backup")], env2);
  expect([code, said]).toEqual([0, expect.stringContaining("x.backup")]);
  const back = await runCommand("restore", [join(DATA_DIR, "x.backup"), "--replace"], env2);
  expect([back.code, back.said]).toEqual([0, expect.stringContaining("Restored")]);
});

test("a cluster made while it was one is taken over, with all that lies in it", async () => {
  await anEarlierFolder();
  const database = await openDatabase(undefined, DATA_DIR);
  try {
    expect(await isSuperuser(database.url)).toBe("off");
    expect(await migrate(database.url)).toEqual([]);
    await asAdmin(database.url, async (client) => {
      const { rows } = await client.query(strangers);
      expect(rows.filter(({ relname }) => !/^gbt/.test(relname))).toEqual([]);
      await client.query(`ALTER TABLE "RateLimit" ADD COLUMN later int`);
      await client.query("ALTER TYPE pgboss.state ADD VALUE 'b'");
      await client.query("ALTER TABLE pgboss.job ADD COLUMN later int");
      await client.query("DROP FUNCTION pgboss.one()");
      expect((await client.query(`SELECT key FROM "RateLimit"`)).rows).toEqual([{ key: "kept" }]);
      await client.query("ALTER DATABASE verbund SET timezone TO 'UTC'");
    });
  } finally {
    await database.stop();
  }
  const again = await openDatabase(undefined, DATA_DIR);
  await again.stop();
  expect(again.url).toBe(database.url);
});
