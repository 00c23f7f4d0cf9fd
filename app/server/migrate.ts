import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { connected } from "#app/platform/connections.server.ts";
import { Refusal } from "./refusal.ts";

/** Any number everybody agrees on: the same one that Prisma's own migrator takes. */
export const LOCK = 72707369;

/** Prisma's own record of what was applied. */
export const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

export type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

/**
 * Brings the database up to `folder`, one migration per transaction, and keeps Prisma's own record of it.
 * Several processes may call it at once. Returns the names it applied.
 * @throws Refusal when an applied migration was edited, is missing in `folder`, or had failed.
 */
export const migrate = (databaseUrl: string, folder = "prisma/migrations"): Promise<string[]> =>
  connected(databaseUrl, async (client) => {
    const migrations = readMigrations(folder);
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const applied = await readApplied(client);
    refuseStrangers(migrations, applied);
    const names: string[] = [];
    for (const migration of migrations.slice(applied.length)) {
      await apply(client, migration);
      names.push(migration.name);
    }
    return names;
  });

/** The migrations of this version, oldest first. */
export function readMigrations(folder = "prisma/migrations") {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"));
      return { name, sql: sql.toString("utf8"), checksum: sha256(sql) };
    });
}

export type Migration = ReturnType<typeof readMigrations>[number];

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** What the database knows of; a new one learns how to keep record. */
async function readApplied(client: Client): Promise<Applied[]> {
  await client.query(TABLE);
  return appliedIn(client);
}

/** What the record of a database names, oldest first; nothing where there is no record. */
export async function appliedIn(client: Client): Promise<Applied[]> {
  const known = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS name`);
  if (!known.rows[0].name) return [];
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations"
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** @throws Refusal where the record of a database, or of its backup, does not fit this version. */
export function refuseStrangers(migrations: Migration[], applied: Applied[]) {
  applied.forEach(({ migration_name: name, checksum, finished_at }, place) => {
    if (!finished_at)
      throw new Refusal(
        `The migration ${name} failed in this database earlier. Repair it, then: npx prisma migrate resolve`,
      );
    const migration = migrations.find((one) => one.name === name);
    if (!migration)
      throw new Refusal(
        `The database knows the migration ${name}, this version does not: it is older than the data. Install the newer version.`,
      );
    if (migration.checksum !== checksum)
      throw new Refusal(
        `The migration ${name} was edited after it had been applied. Restore its file and write a new migration.`,
      );
    if (migrations[place]?.name !== name)
      throw new Refusal(
        `The migration ${migrations[place]?.name} stands before ${name}, which is already applied. Give it a later name.`,
      );
  });
}

async function apply(client: Client, migration: Migration) {
  await client.query("BEGIN");
  try {
    await applyWithin(client, migration);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** Inside the caller's transaction. @throws Refusal naming the migration and what is wrong. */
export async function applyWithin(client: Client, { name, sql, checksum }: Migration) {
  try {
    await client.query(sql);
  } catch (error) {
    throw new Refusal(`The migration ${name} cannot be applied: ${(error as Error).message}`);
  }
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  );
}
