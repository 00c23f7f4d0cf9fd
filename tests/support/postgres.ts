import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { createDatabase } from "#app/server/database.ts";
import { freePort } from "#app/server/ports.ts";
import { type Cluster, npmBinaries, startCluster, stopCluster } from "#app/server/postgres.ts";
import { endProcess } from "#app/server/processes.mjs";

/** A folder that the user "postgres" can enter; the caller removes it. */
export function temporaryFolder(prefix = "verbund-test-") {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o755);
  return folder;
}

export type TestServer = {
  url: string;
  pid: number;
  folder: string;
  /** SIGKILL to the server as from outside, and up again on the same folder and port. */
  killAndRevive: () => Promise<void>;
  stop: () => Promise<void>;
};

/** A fast, forgetful server: nothing it holds outlives the run. */
const HASTY = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
];
/** As an installation runs it. */
const CAREFUL = ["max_connections=300"];

async function temporaryServer(
  binaries: Cluster["binaries"],
  settings: string[],
): Promise<TestServer> {
  const folder = temporaryFolder();
  const port = await freePort();
  const password = randomBytes(9).toString("base64url");
  const flags = [...settings, `timezone=${process.env.TZ || "UTC"}`].flatMap((one) => ["-c", one]);
  const cluster = { folder: join(folder, "postgres"), port, password, binaries, flags };
  const url = `postgresql://verbund:${password}@127.0.0.1:${port}/postgres`;
  const server = {
    url,
    folder,
    pid: await startCluster(cluster),
    killAndRevive: async () => {
      await endProcess(server.pid, "SIGKILL");
      server.pid = await startCluster(cluster);
    },
    stop: async () => {
      await stopCluster(server.pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return server;
}

export const embeddedPostgres = async ({ careful = false } = {}) =>
  temporaryServer(await npmBinaries(), careful ? CAREFUL : HASTY);

const DEBIAN = "/usr/lib/postgresql/15/bin";
export const hasDebianPostgres = existsSync(`${DEBIAN}/postgres`);

/** Debian's PostgreSQL 15 in a folder of its own, beside any cluster of the system. */
export const debianPostgres = () =>
  temporaryServer({ initdb: `${DEBIAN}/initdb`, postgres: `${DEBIAN}/postgres` }, CAREFUL);

export async function asAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const withName = (url: string, name: string) => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** Makes `name` anew, as a copy of `template`: a database of ours, whatever zone its server runs in. */
export async function cloneDatabase(adminUrl: string, name: string, template?: string) {
  await asAdmin(adminUrl, (client) =>
    client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  );
  await createDatabase(adminUrl, name, template);
  return withName(adminUrl, name);
}

/** A migrated, empty database of this run, for a test that starts whole servers. Gone at the end of the run. */
export function freshDatabase(name: string): Promise<string> {
  const { TEST_ADMIN_URL: admin, TEST_TEMPLATE: template } = process.env;
  if (!admin || !template)
    throw new Error("freshDatabase needs the test ground: see vitest.config.ts");
  const unique = `${template}_${name}_${randomBytes(3).toString("hex")}`.toLowerCase();
  return cloneDatabase(admin, unique, template);
}
