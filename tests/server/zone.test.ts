import { appendFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DateTime } from "luxon";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { markOf, writeBackup } from "#app/server/backup-file.ts";
import { type Database, openDatabase } from "#app/server/database.ts";
import { migrate } from "#app/server/migrate.ts";
import { replaceRows } from "#app/server/restore-rows.ts";
import { inSnapshot } from "#app/server/snapshot.ts";
import { mendZone, zoneOf } from "#app/server/zone.ts";
import { aFile, backUp, emptyDatabase, runCommand } from "#tests/support/backup.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { asAdmin, temporaryFolder, withName } from "#tests/support/postgres.ts";

vi.setConfig({ testTimeout: 60_000 });
const here = process.env.DATABASE_URL ?? "";
const admin = process.env.TEST_ADMIN_URL ?? "";
const SECRET = process.env.SECRET ?? "";
const silent = () => {};

let DATA_DIR: string;
let opened: Database | undefined;
beforeEach(() => {
  DATA_DIR = temporaryFolder();
});
afterEach(async () => {
  await opened?.stop();
  opened = undefined;
  rmSync(DATA_DIR, { recursive: true, force: true });
});

let host: Association | undefined;

/** A file with one session two days ahead, and when that is. */
async function aBackup() {
  const startsAt = DateTime.fromJSDate(inHours(48)).startOf("minute").toJSDate();
  host ??= await anAssociation("aiw");
  await aSession(host, { startsAt, title: "Kurzarbeit" });
  return { file: (await backUp(here)).file, startsAt };
}

/** The data folder of an installation whose machine runs in Berlin, begun before zones were pinned. */
async function anEarlierHouse(file?: string) {
  const database = await openDatabase(undefined, DATA_DIR);
  if (file) await replaceRows(database.url, file, undefined, { erasures: [], sendWaiting: false });
  await asAdmin(database.url, (client) => client.query("ALTER DATABASE verbund RESET timezone"));
  await database.stop();
  appendFileSync(join(DATA_DIR, "postgres", "postgresql.conf"), "timezone = 'Europe/Berlin'\n");
  opened = await openDatabase(undefined, DATA_DIR);
  return opened;
}

const reported = (url: string) =>
  asAdmin(url, async (client) => (await client.query("SHOW timezone")).rows[0].TimeZone);

test("a new cluster runs in UTC on a machine that does not, and its database is pinned", async () => {
  opened = await openDatabase(undefined, DATA_DIR);
  appendFileSync(join(DATA_DIR, "postgres", "postgresql.conf"), "timezone = 'Europe/Berlin'\n");
  await opened.stop();
  opened = await openDatabase(undefined, DATA_DIR);
  expect(await reported(withName(opened.url, "postgres"))).toBe("UTC");
  expect(await zoneOf(opened)).toEqual({ zone: "UTC", pinned: true });
});

test("another zone without a session is simply set right", async () => {
  const database = await anEarlierHouse();
  expect(await zoneOf(database)).toEqual({ zone: "Europe/Berlin", pinned: false });
  expect(await mendZone(database, "production", silent)).toBe(database.url);
  expect(await zoneOf(database)).toEqual({ zone: "UTC", pinned: true });
});

test("a demo with sessions of another zone says so and goes on in a fresh database beside them", async () => {
  const { file } = await aBackup();
  const database = await anEarlierHouse(file);
  const said: string[] = [];
  const fresh = await mendZone(database, "demo", (line) => said.push(line));
  expect(said.join("\n")).toMatch(/in the zone Europe\/Berlin .*fresh demo.*verbund_2/s);
  expect(new URL(fresh).pathname).toBe("/verbund_2");
  await migrate(fresh);
  await database.stop();
  opened = await openDatabase(undefined, DATA_DIR);
  expect(opened.url).toContain("/verbund_2");
  expect(await mendZone(opened, "demo", silent)).toBe(opened.url);
  const kept = withName(opened.url, "verbund");
  const left = await asAdmin(kept, (client) => client.query('SELECT FROM "Session"'));
  expect(left.rowCount).toBeGreaterThan(0);
});

test("in production it ends the start; the doctor shows both readings and, once seen, goes on", async () => {
  const { file, startsAt } = await aBackup();
  const database = await anEarlierHouse(file);
  await expect(mendZone(database, "production", silent)).rejects.toThrow(
    /zone Europe\/Berlin and holds \d+ sessions.*npm run doctor -- times/s,
  );
  await database.stop();
  const berlin = DateTime.fromJSDate(startsAt, { zone: "Europe/Berlin" });
  const [first, second] = [berlin, berlin.plus({ minutes: berlin.offset })].map((at) =>
    at.toFormat("yyyy-MM-dd HH:mm"),
  );
  const { said, code } = await runCommand("doctor", ["times"], { DATA_DIR, SECRET });
  expect(said).toContain("ran in the zone Europe/Berlin");
  expect(said).toContain(`${first}   ${second}   aiw`);
  expect(code).toBe(0);
});

test("once the times are seen the zone is set and the house starts", async () => {
  const { file } = await aBackup();
  await (await anEarlierHouse(file)).stop();
  const env = { DATA_DIR, SECRET, PORT: "0", DEMO_STORY: "off", HOME: process.env.HOME ?? "" };
  let pid = 0;
  const ended = runCommand("doctor", ["times", "--seen"], env, (started) => {
    pid = started;
  });
  await vi.waitFor(async () => {
    const twin = await openDatabase(undefined, DATA_DIR);
    expect(await zoneOf(twin)).toEqual({ zone: "UTC", pinned: true });
  }, 20_000);
  process.kill(pid, "SIGTERM");
  const { said } = await ended;
  expect(said).toContain("Kurzarbeit");
  opened = undefined;
});

test("a server of somebody else in another zone is told by the command that mends it, and works after it", async () => {
  const url = await emptyDatabase(admin, "verbund_elsewhere");
  await asAdmin(url, (client) =>
    client.query("ALTER DATABASE verbund_elsewhere SET timezone TO 'America/New_York'"),
  );
  const database = await openDatabase(url, DATA_DIR);
  const refused = await mendZone(database, "production", silent).catch(String);
  expect(refused).toContain("zone America/New_York");
  const [, sql = ""] = / -c "(.*)"$/.exec(refused) ?? [];
  expect(sql).toBe("ALTER DATABASE verbund_elsewhere SET timezone TO 'UTC'");
  expect(refused).not.toContain(new URL(admin).password);
  await asAdmin(url, (client) => client.query(sql));
  expect(await mendZone(database, "production", silent)).toBe(url);
});

test("a backup names the zone, and one that names none is asked about before anything changes", async () => {
  const { file } = await aBackup();
  const url = await emptyDatabase(admin, "verbund_seen");
  const env = { DATABASE_URL: url, DATA_DIR, SECRET };
  const without = aFile();
  await inSnapshot(here, ({ rowsOf, ...snapshot }) =>
    writeBackup(without, { ...snapshot, secretMark: markOf(SECRET) }, rowsOf),
  );
  const asked = await runCommand("restore", [without], env);
  expect(asked.said).toMatch(/does not say in which zone.*--seen.*Kurzarbeit/s);
  expect(asked.code).toBe(1);
  const tables = await asAdmin(url, (client) => client.query(`SELECT to_regclass('"Session"')`));
  expect(tables.rows[0].to_regclass).toBeNull();
  expect((await runCommand("restore", [without, "--seen"], env)).code).toBe(0);
  const again = await runCommand("restore", [file, "--replace", "--other-secret"], env);
  expect(again.code, again.said).toBe(0);

  const copy = aFile();
  expect((await runCommand("backup", [copy], env)).code).toBe(0);
  const { readBackup } = await import("#app/server/backup-file.ts");
  expect((await readBackup(copy, undefined)).header.zone).toBe("UTC");
});
