import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Connection, connected } from "#app/platform/connections.server.ts";
import { HOUSE, handOver, letIn } from "./house-role.ts";
import { freePort, isFree } from "./ports.ts";
import { type Cluster, npmBinaries, startCluster, stopCluster } from "./postgres.ts";
import { alone, endWithUs, isRunning, readJson, self, sleep, writeJson } from "./processes.mjs";
import { Refusal } from "./refusal.ts";

export type Database = {
  url: string;
  /** It lies in a cluster of our own. */
  own: boolean;
  /** As the owner of the cluster that is ours, for what only it may see or do; the house itself connects by `url`. */
  keeper?: string;
  /** Makes an empty one beside it, to be used from now on, where the cluster is ours. */
  renew?: () => Promise<string>;
  stop: () => Promise<void>;
};

type Kept = {
  port: number;
  /** Of the cluster's superuser. */
  password: string;
  /** Of the role by which the house connects; clusters begun before there was one are taught it. */
  house?: string;
  /** The database in use, where it is not the first. */
  name?: string;
  server?: number;
  owner?: { pid: number; birth: number };
};

type Place = "DATABASE_URL" | "DATABASE_URL_DIRECT";

/** As the settings name it, past every pooler: for what keeps a connection to itself. */
export const openDirect = (given: Partial<Record<Place, string | undefined>>, dataDir: string) => {
  const setting = given.DATABASE_URL_DIRECT ? "DATABASE_URL_DIRECT" : "DATABASE_URL";
  return openDatabase(given[setting], dataDir, setting);
};

/**
 * The database at `url`, or the one in the data folder: found running or started.
 * Whoever starts it stops it; a server whose starter was killed belongs to the next who comes.
 */
export async function openDatabase(
  url: string | undefined,
  dataDir: string,
  setting: Place = "DATABASE_URL",
): Promise<Database> {
  if (url) {
    await waitFor(url, setting);
    await refuseTooPoor(url);
    return { url, own: false, stop: async () => {} };
  }
  return alone(join(dataDir, "postgres.lock"), () => openOwn(dataDir));
}

async function openOwn(dataDir: string): Promise<Database> {
  const folder = join(dataDir, "postgres");
  const file = join(dataDir, "postgres.json");
  const kept: Kept = readJson(file) ?? {
    port: await freePort(),
    password: newPassword(),
  };
  kept.house ??= newPassword();
  if (existsSync(join(folder, "PG_VERSION")) && !readJson(file))
    throw new Refusal(`${file} is missing: it holds the password of the database in ${folder}.`);

  if (!(await answers(keeperOf(kept, "postgres")))) {
    if (!(await isFree(kept.port))) kept.port = await freePort();
    const cluster: Cluster = { folder, ...kept, binaries: await npmBinaries() };
    refuseOtherVersion(folder);
    writeJson(file, kept);
    kept.server = await startCluster(cluster);
    kept.owner = self();
    writeJson(file, kept);
  } else if (!isRunning(kept.owner)) {
    kept.owner = self();
    writeJson(file, kept);
    if (kept.server) endWithUs(kept.server, "SIGINT");
  }
  await furnish(kept);
  writeJson(file, kept);
  const starter = kept.owner?.pid === process.pid;
  await refuseTooPoor(urlOf(kept));
  const stop = async () => {
    if (starter && kept.server) await stopCluster(kept.server);
  };
  const renew = async () => {
    kept.name = `verbund_${Number(kept.name?.slice("verbund_".length) ?? 1) + 1}`;
    await furnish(kept);
    writeJson(file, kept);
    return urlOf(kept);
  };
  return { url: urlOf(kept), keeper: keeperOf(kept), own: true, renew, stop };
}

/** The database and the role that owns it and all that is in it. */
async function furnish(kept: Kept) {
  await letIn(keeperOf(kept, "postgres"), kept.house ?? "");
  await createDatabase(keeperOf(kept, "postgres"), nameOf(kept));
  await handOver(keeperOf(kept));
}

const newPassword = () => randomBytes(18).toString("base64url");

const nameOf = ({ name = "verbund" }: Kept) => name;

const keeperOf = (kept: Kept, name = nameOf(kept)) =>
  `postgresql://verbund:${kept.password}@127.0.0.1:${kept.port}/${name}`;

const urlOf = (kept: Kept) =>
  `postgresql://${HOUSE}:${kept.house}@127.0.0.1:${kept.port}/${nameOf(kept)}`;

async function answers(url: string): Promise<boolean> {
  return (await attempt(url)) === undefined;
}

/** Undefined when a connection works, else what stands in the way. */
async function attempt(url: string): Promise<Error | undefined> {
  const client = new Connection({
    connectionString: url,
    connectionTimeoutMillis: 3_000,
    anyZone: true,
  });
  try {
    await client.connect();
    await client.query("SELECT 1");
    return undefined;
  } catch (error) {
    return error as Error;
  } finally {
    client.end().catch(() => {});
  }
}

/** A database server may come up at the same time as we do: half a minute of patience. */
export async function waitFor(url: string, setting: Place) {
  if (!URL.canParse(url))
    throw new Refusal(
      `${setting}: is not an address like postgresql://user:password@host:5432/name.`,
    );
  const { host, pathname } = new URL(url);
  for (let tries = 1; ; tries++) {
    const problem = await attempt(url);
    if (!problem) return;
    if (tries === 15 || !/ECONNREFUSED|starting up|timeout/.test(String(problem)))
      throw new Refusal(
        `${setting}: ${host}${pathname} cannot be used: ${problem.message || problem.name}.`,
      );
    if (tries === 1) console.log(`  The database at ${host} does not answer yet, waiting …`);
    await sleep(2_000);
  }
}

/** Makes a database of ours, pinned to UTC, where there is none of this name. */
export const createDatabase = (adminUrl: string, name: string, template = "template1") =>
  connected(
    adminUrl,
    async (client) => {
      const there = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
      if (there.rowCount) return;
      const quoted = client.escapeIdentifier(name);
      await client.query(`CREATE DATABASE ${quoted} TEMPLATE ${client.escapeIdentifier(template)}`);
      await client.query(`ALTER DATABASE ${quoted} SET timezone TO 'UTC'`);
    },
    { anyZone: true },
  );

/** Several processes may start on one database; `work` runs in one of them at a time. */
export const whileLocked = (url: string, work: () => Promise<void>) =>
  connected(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(72707370)");
    await work();
  });

/** What the migrations create; both come with PostgreSQL itself, and any owner of a database may have them. */
const EXTENSIONS = ["btree_gist", "pg_trgm"];

async function refuseTooPoor(url: string) {
  const asked = `SELECT current_setting('server_version_num')::int AS version,
    ARRAY(SELECT name::text FROM pg_available_extensions WHERE name = ANY($1)) AS extensions`;
  const { rows } = await connected(url, (client) => client.query(asked, [EXTENSIONS]), {
    anyZone: true,
  });
  if (rows[0].version < 150_000) throw new Refusal("The database is older than PostgreSQL 15.");
  const lacking = EXTENSIONS.find((name) => !rows[0].extensions.includes(name));
  if (lacking)
    throw new Refusal(`The database lacks the extension ${lacking} (Debian: postgresql-contrib).`);
}

function refuseOtherVersion(folder: string) {
  const file = join(folder, "PG_VERSION");
  if (!existsSync(file)) return;
  const version = readFileSync(file, "utf8").trim();
  if (version !== "18")
    throw new Refusal(
      `${folder} was written by PostgreSQL ${version}; this version brings PostgreSQL 18.`,
    );
}
