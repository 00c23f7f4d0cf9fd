import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { MARK } from "#app/server/finish-restore.ts";
import { sleep } from "#app/server/processes.mjs";
import { replaceRows } from "#app/server/restore-rows.ts";
import { aFile, backUp, contentOf, emptyDatabase, runCommand } from "#tests/support/backup.ts";
import { anAssociation, anna, aSession, ben, guestOf, inHours } from "#tests/support/cast.ts";
import { asAdmin, temporaryFolder } from "#tests/support/postgres.ts";

const here = process.env.DATABASE_URL ?? "";
const admin = process.env.TEST_ADMIN_URL ?? "";
const SECRET = process.env.SECRET ?? "";
vi.setConfig({ testTimeout: 90_000 });
let DATA_DIR: string;
let file: string;

/** Anna's mail was sent, Ben's waited and he had not been heard of when the backup was made. */
beforeEach(async () => {
  DATA_DIR = temporaryFolder();
  const aiw = await anAssociation("aiw");
  const session = await aSession(aiw, { startsAt: inHours(48) });
  const guest = guestOf(aiw, new Date());
  await register(guest, session.id, anna);
  await hearFacts(1_000);
  await db.delivery.updateMany({ data: { status: "sent", sentAt: new Date() } });
  await register(guest, session.id, ben);
  ({ file } = await backUp(here, aFile(), undefined, SECRET));
});

afterEach(async () => {
  rmSync(DATA_DIR, { recursive: true });
  await db.$executeRaw`TRUNCATE "Association", "Alliance", "Session", "Fact", "Erasure" CASCADE`;
});

const target = (name: string) => emptyDatabase(admin, `verbund_restore_${name}`);
const restore = (url: string, args: string[] = [], watch?: (pid: number) => void) =>
  runCommand("restore", [file, ...args], { DATABASE_URL: url, DATA_DIR, SECRET }, watch);
const rowsOf = (url: string, sql: string) =>
  asAdmin(url, async (client) => (await client.query(sql)).rows);
const statuses = (url: string) =>
  rowsOf(url, `SELECT status, error, count(*)::int AS n FROM "Delivery" GROUP BY 1, 2 ORDER BY 1`);

test("mails that waited when the backup was made end unsent, counted, and nobody is told twice", async () => {
  const url = await target("waiting");
  const { code, said } = await restore(url);
  expect(said).toMatch(/Restored the state of .*2 registrations/);
  expect(said).toMatch(/1 mails? that waited then end unsent/);
  expect(code).toBe(0);
  expect(await statuses(url)).toEqual([
    { status: "sent", error: null, n: 1 },
    { status: "superseded", error: "restored", n: 1 },
  ]);
  expect(await rowsOf(url, 'SELECT FROM "Fact" WHERE "heardAt" IS NULL')).toEqual([]);
});

test("a move sends them instead", async () => {
  const url = await target("move");
  expect((await restore(url, ["--send-waiting"])).code).toBe(0);
  expect(await statuses(url)).toEqual([{ status: "sent", error: null, n: 1 }]);
  expect(await rowsOf(url, 'SELECT FROM "Fact" WHERE "heardAt" IS NULL')).toHaveLength(1);
});

test("a database with something in it is replaced only when that is said", async () => {
  const url = await target("full");
  await restore(url);
  const { code, said } = await restore(url);
  expect(said).toContain("not empty: 1 associations, 1 sessions and 2 registrations");
  expect(code).toBe(1);
  expect((await restore(url, ["--replace"])).code).toBe(0);
});

test("who was erased after the backup is erased again, from every list there is, and not written to", async () => {
  const url = await target("erased");
  await restore(url);
  const [annas, bens] = await db.registration.findMany({ orderBy: { ticket: "asc" } });
  await rowsOf(url, `INSERT INTO "Erasure" VALUES ('${annas?.id}', now())`);
  const list = aFile("elsewhere.jsonl");
  writeFileSync(list, `{"registrationId":"${bens?.id}"}\n`);

  const { said } = await restore(url, ["--replace", "--erasures", list]);
  expect(said).toContain("2 registrations that were erased since are erased again");
  const rest = await rowsOf(url, 'SELECT address FROM "Registration" WHERE "erasedAt" IS NULL');
  expect(rest).toEqual([]);
  expect(await rowsOf(url, `SELECT FROM "Delivery" WHERE status IN ('due', 'claimed')`)).toEqual(
    [],
  );
});

test("while the house runs nothing is replaced", async () => {
  const url = await target("running");
  const house = new Client({ connectionString: url });
  await house.connect();
  const { code, said } = await restore(url);
  await house.end();
  expect(said).toContain("The house must not run while it is replaced");
  expect(code).toBe(1);
});

test("killed in the middle, everything is as it was", async () => {
  const url = await target("killed");
  await restore(url);
  const before = await contentOf(url);
  const { code } = await restore(url, ["--replace"], (pid) => killWhileRestoring(pid, url));
  expect(code).toBeNull();
  expect(await contentOf(url)).toEqual(before);
  expect((await restore(url, ["--replace"])).code).toBe(0);
});

test("killed before its end, the next command brings it to its end", async () => {
  const url = await target("halfway");
  const [annas] = await db.registration.findMany({ orderBy: { ticket: "asc" } });
  const duties = { erasures: [annas?.id ?? ""], sendWaiting: false };
  await replaceRows(url, file, undefined, duties);
  const { said } = await runCommand("session", ["help"], { DATABASE_URL: url, DATA_DIR, SECRET });
  expect(said).not.toContain("Error");
  const erased = await rowsOf(url, 'SELECT FROM "Registration" WHERE "erasedAt" IS NOT NULL');
  expect(erased).toHaveLength(1);
  expect(await rowsOf(url, `SELECT FROM "Delivery" WHERE status = 'due'`)).toEqual([]);
  expect(await rowsOf(url, `SELECT FROM pg_class WHERE relname = '${MARK}'`)).toEqual([]);
});

test("the secret of a data folder travels, and stays where there is one", async () => {
  const given = { DATABASE_URL: here, DATA_DIR };
  writeFileSync(join(DATA_DIR, "secret"), "the-secret-behind-every-link-of-this-house");
  const copy = aFile();
  expect((await runCommand("backup", [copy], given)).code).toBe(0);
  const fresh = temporaryFolder();
  const moved = { DATABASE_URL: await target("secret"), DATA_DIR: fresh };
  expect((await runCommand("restore", [copy], moved)).said).not.toContain("SECRET");
  const other = { ...moved, DATABASE_URL: await target("other"), SECRET: "x".repeat(40) };
  const beside = await runCommand("restore", [copy], other);
  expect(beside.said).toContain("SECRET is another one here. The backup's is accepted beside it");
  expect(beside.code).toBe(0);
  rmSync(fresh, { recursive: true });
});

/** Looks from beside, so that no connection of ours is in the way, until the rows are being put in. */
async function killWhileRestoring(pid: number, url: string) {
  const name = new URL(url).pathname.slice(1);
  const sql = `SELECT FROM pg_stat_activity WHERE datname = '${name}' AND query ~ '^(COPY|TRUNCATE|CREATE|-- |ALTER)'`;
  while ((await rowsOf(admin, sql)).length === 0) await sleep(1);
  process.kill(pid, "SIGKILL");
}
