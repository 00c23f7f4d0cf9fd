import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "#app/server/migrate.ts";
import { asAdmin, freshDatabase, temporaryFolder } from "#tests/support/postgres.ts";

let folder: string;
let url: string;

beforeEach(async () => {
  folder = temporaryFolder();
  cpSync("prisma/migrations", folder, { recursive: true });
  url = await freshDatabase("migrate");
});

afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, sql: string) => {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, "migration.sql"), sql);
};

test("a new migration is applied once, also by two processes at the same time", async () => {
  write("29991231000000_later", 'CREATE TABLE "Later" (id int)');
  const names = await Promise.all([migrate(url, folder), migrate(url, folder)]);
  expect(names.flat()).toEqual(["29991231000000_later"]);
  expect(await migrate(url, folder)).toEqual([]);
});

test("an edited migration is refused by its name", async () => {
  write("29991231000000_later", 'CREATE TABLE "Later" (id int)');
  await migrate(url, folder);
  appendFileSync(join(folder, "29991231000000_later/migration.sql"), "-- edited");
  await expect(migrate(url, folder)).rejects.toThrow("29991231000000_later was edited");
});

test("a migration that fails leaves nothing behind and says why", async () => {
  write("29991231000000_later", 'CREATE TABLE "Later" (id int); SELECT no_such_column');
  await expect(migrate(url, folder)).rejects.toThrow(/29991231000000_later.*no_such_column/);
  write("29991231000000_later", 'CREATE TABLE "Later" (id int)');
  expect(await migrate(url, folder)).toEqual(["29991231000000_later"]);
});

test("a migration that Prisma's own tool left failed is refused", async () => {
  await asAdmin(url, (client) =>
    client.query('UPDATE "_prisma_migrations" SET finished_at = NULL'),
  );
  await expect(migrate(url, folder)).rejects.toThrow("failed in this database earlier");
});

test("a database that is newer than the program is refused", async () => {
  write("29991231000000_later", 'CREATE TABLE "Later" (id int)');
  await migrate(url, folder);
  rmSync(join(folder, "29991231000000_later"), { recursive: true });
  await expect(migrate(url, folder)).rejects.toThrow("older than the data");
});
