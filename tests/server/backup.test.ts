import { afterAll, beforeAll, expect, test } from "vitest";
import { claimMails } from "#app/features/notifications/claim.server.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { db } from "#app/platform/db.server.ts";
import { readBackup } from "#app/server/backup-file.ts";
import { applyWithin, readMigrations, TABLE } from "#app/server/migrate.ts";
import { lookAt, replaceRows } from "#app/server/restore-rows.ts";
import { seedIfEmpty } from "#prisma/seed.ts";
import { aFile, backUp, contentOf, emptyDatabase } from "#tests/support/backup.ts";
import {
  asAdmin,
  debianPostgres,
  hasDebianPostgres,
  type TestServer,
} from "#tests/support/postgres.ts";

const here = process.env.DATABASE_URL ?? "";
const admin = process.env.TEST_ADMIN_URL ?? "";
const nothingToDo = { erasures: [], sendWaiting: true };
let older: TestServer | undefined;
let file: string;

/** The demo with mails in every state: sealed bytes, JSON, big numbers, moments. */
beforeAll(async () => {
  await seedIfEmpty(() => {});
  await hearFacts(1_000);
  await claimMails(5, new Date());
  ({ file } = await backUp(here));
  if (hasDebianPostgres) older = await debianPostgres();
});
afterAll(() => older?.stop());

const restored = async (adminUrl: string, name: string, from = file) => {
  const url = await emptyDatabase(adminUrl, name);
  await replaceRows(url, from, undefined, nothingToDo);
  return url;
};

test("a backup brings everything back as it was, byte for byte", async () => {
  const url = await restored(admin, "verbund_back");
  const [before, after] = [await contentOf(here), await contentOf(url)];
  expect(after).toEqual(before);
  expect(before.Registration?.rows).toBeGreaterThan(500);
  expect(await db.delivery.count({ where: { sealedMail: { not: null } } })).toBeGreaterThan(0);
});

test.runIf(hasDebianPostgres)(
  "it moves to PostgreSQL 15 and back",
  async () => {
    const there = await restored(older?.url ?? "", "verbund_moved");
    const back = await backUp(there);
    expect(back.counts).toEqual(await contentOf(here));
    const home = await restored(admin, "verbund_home", back.file);
    expect(await contentOf(home)).toEqual(back.counts);
  },
  60_000,
);

test("numbers go on where they stood", async () => {
  const url = await restored(admin, "verbund_numbers");
  const next = await asAdmin(url, async (client) => {
    const { rows } = await client.query(
      `INSERT INTO "Fact" (type, payload, "recordedAt") VALUES ('x', '{}', now()) RETURNING id::int`,
    );
    return rows[0].id;
  });
  const highest = await db.fact.aggregate({ _max: { id: true } });
  expect(next).toBeGreaterThan(Number(highest._max.id));
});

test("it shows one moment, however much is written meanwhile", async () => {
  let writing = true;
  let written = 0;
  const busy = (async () => {
    for (; writing; written++)
      await db.$transaction([
        db.person.create({ data: { id: `p${written}`, createdAt: new Date() } }),
        db.topic.create({
          data: { id: `t${written}`, slug: `t${written}`, name: "T", nameEn: "T" },
        }),
      ]);
  })();
  const topics = await db.topic.count({ where: { NOT: { slug: { startsWith: "t" } } } });
  const seen: number[] = [];
  for (let round = 0; round < 4; round++) {
    const { counts } = await backUp(here);
    expect(counts.Topic?.rows).toBe((counts.Person?.rows ?? 0) + topics);
    seen.push(counts.Person?.rows ?? 0);
  }
  writing = false;
  await busy;
  expect(seen.at(-1)).toBeGreaterThan(seen[0] ?? 0);
});

test("a backup of an older version is brought up to this one", async () => {
  const { header } = await readBackup(file, undefined);
  expect(header.migrations.map(({ name }) => name)).toEqual(
    readMigrations().map(({ name }) => name),
  );
  const url = await emptyDatabase(admin, "verbund_older");
  const first = aFile();
  const old = await emptyDatabase(admin, "verbund_first");
  const [one] = readMigrations();
  await asAdmin(old, async (client) => {
    await client.query(TABLE);
    if (one) await applyWithin(client, one);
  });
  await backUp(old, first);
  await replaceRows(url, first, undefined, nothingToDo);
  expect(Object.keys(await contentOf(url)).sort()).toEqual(
    Object.keys(await contentOf(here)).sort(),
  );
});

test("a stranger's tables are neither taken nor touched", async () => {
  const url = await emptyDatabase(admin, "verbund_stranger");
  const ask = (sql: string) => asAdmin(url, (client) => client.query(sql));
  await ask("CREATE TABLE theirs AS SELECT 1 AS one");
  await replaceRows(url, file, undefined, nothingToDo);
  expect((await ask("SELECT * FROM theirs")).rowCount).toBe(1);
  expect((await backUp(url)).counts.theirs).toBeUndefined();
  await ask(`DROP TABLE "_prisma_migrations"`);
  await expect(lookAt(url)).rejects.toThrow("another program");
});
