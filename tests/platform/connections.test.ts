import { expect, test, vi } from "vitest";
import { aPool, Connection, connected, WrongZone } from "#app/platform/connections.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { anAssociation } from "#tests/support/cast.ts";
import { asAdmin, cloneDatabase } from "#tests/support/postgres.ts";

const here = process.env.DATABASE_URL ?? "";
const admin = process.env.TEST_ADMIN_URL ?? "";

const inZone = async (zone: string) => {
  const url = await cloneDatabase(admin, `verbund_zone_${zone.toLowerCase().replace(/\W/g, "_")}`);
  await asAdmin(admin, (client) =>
    client.query(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET timezone TO '${zone}'`),
  );
  return url;
};

test.each(["UTC", "Etc/UTC", "GMT"])("a database in %s is one that can be used", async (zone) => {
  const url = await inZone(zone);
  const { rows } = await connected(url, (client) => client.query("SELECT 1 AS one"));
  expect(rows).toEqual([{ one: 1 }]);
});

test.each([
  "Europe/Berlin",
  "America/New_York",
  "Europe/London",
])("a connection into %s is refused, alone or in a pool, by its name", async (zone) => {
  const url = await inZone(zone);
  const refused = new WrongZone(zone);
  await expect(connected(url, async () => {})).rejects.toThrow(refused);
  const pool = aPool(url, { max: 1, application_name: "verbund one" });
  await expect(pool.query("SELECT 1")).rejects.toThrow(refused);
  await expect(pool.connect()).rejects.toThrow(refused);
  await pool.end();
  const looked = await connected(url, async (client) => client.zone, { anyZone: true });
  expect(looked).toBe(zone);
});

test("a moment means the same to Prisma and to plain SQL, whatever zone server and machine run in", async () => {
  const at = new Date("2026-07-01T10:30:00.000Z");
  const { id } = await db.fact.create({ data: { type: "x", payload: {}, recordedAt: at } });
  const [row] = await db.$queryRaw<{ epoch: number }[]>`
    SELECT extract(epoch FROM "recordedAt")::int AS epoch FROM "Fact" WHERE id = ${id}`;
  expect(row?.epoch).toBe(at.getTime() / 1000);
  const plain = await connected(here, (client) =>
    client.query('SELECT "recordedAt" AS at FROM "Fact" WHERE id = $1', [id]),
  );
  expect(plain.rows[0].at).toEqual(at);
});

test("several statements at a time on one connection come one after another", async () => {
  const order = await connected(here, async (client) => {
    const done: number[] = [];
    const all = [3, 1, 2, 0].map((n, place) =>
      client.query(`SELECT pg_sleep(0.0${n})`).then(() => done.push(place)),
    );
    await Promise.all(all);
    return done;
  });
  expect(order).toEqual([0, 1, 2, 3]);
});

test("a transaction that reads a row with several of its kin is no warning to pg", async () => {
  const host = await anAssociation("aiw");
  const read = await transact((tx) =>
    tx.association.findUniqueOrThrow({
      where: { id: host.id },
      include: {
        staffRoles: true,
        hosted: true,
        allianceMemberships: true,
        responsibilities: true,
      },
    }),
  );
  expect(read.slug).toBe(host.slug);
});

test("one that fails does not hold up those behind it", async () => {
  const answers = await connected(here, (client) =>
    Promise.allSettled(["SELECT 1", "SELEC 2", "SELECT 3"].map((sql) => client.query(sql))),
  );
  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("a pool outlives the end of its idle connections and answers at once", async () => {
  const pool = aPool(here, { max: 2, application_name: "verbund idle" });
  await Promise.all([pool.query("SELECT pg_sleep(0.05)"), pool.query("SELECT pg_sleep(0.05)")]);
  expect(pool.idleCount).toBe(2);
  await asAdmin(admin, (client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'verbund idle'",
    ),
  );
  await vi.waitFor(() => expect(pool.totalCount).toBe(0), 60_000);
  expect((await pool.query("SELECT 2 AS two")).rows).toEqual([{ two: 2 }]);
  await pool.end();
});

test("a lone connection outlives its end too, and says so to who asks next", async () => {
  const client = new Connection({ connectionString: here });
  await client.connect();
  const { rows } = await client.query("SELECT pg_backend_pid() AS pid");
  await asAdmin(admin, (other) => other.query("SELECT pg_terminate_backend($1)", [rows[0].pid]));
  await vi.waitFor(() => expect(client.query("SELECT 1")).rejects.toThrow(/not queryable/), 60_000);
});
