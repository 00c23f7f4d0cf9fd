import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { createDatabase } from "#app/server/database.ts";
import { migrate } from "#app/server/migrate.ts";
import { asAdmin, embeddedPostgres, temporaryFolder, withName } from "./postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
    dataDir: string;
  }
}

/** One server and one migrated template per run; tests/support/setup.ts clones it for each test file. */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await embeddedPostgres();
  const adminUrl = given ?? (server?.url as string);
  const template = `verbund_${randomBytes(4).toString("hex")}`;
  const dataDir = temporaryFolder("verbund-data-");
  mkdirSync(join(dataDir, "livekit"));
  chmodSync(join(dataDir, "livekit"), 0o755);

  await createDatabase(adminUrl, template);
  await migrate(withName(adminUrl, template), project.config.env?.MIGRATIONS);
  project.provide("adminUrl", adminUrl);
  project.provide("template", template);
  project.provide("dataDir", dataDir);

  return async () => {
    if (server) await server.stop();
    else await dropAll(adminUrl, template);
    rmSync(dataDir, { recursive: true, force: true });
  };
}

const dropAll = (adminUrl: string, prefix: string) =>
  asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT datname FROM pg_database WHERE starts_with(datname, $1)",
      [prefix],
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE "${datname}" WITH (FORCE)`);
  });
