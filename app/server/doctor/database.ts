import { existsSync } from "node:fs";
import { join } from "node:path";
import { connected, isUtc } from "#app/platform/connections.server.ts";
import { type Database, openDirect, waitFor } from "../database.ts";
import { appliedIn, readMigrations } from "../migrate.ts";
import { databaseAt, UNFIT, whatIsBetween } from "../pooler.ts";
import { zoneOf } from "../zone.ts";
import { about, type Examination, type Finding, type Patient } from "./finding.ts";

/** PostgreSQL itself, the way to it, and what a running worker leaves in it. */
export const database: Examination = async (patient) => {
  const { settings, dataDir } = patient;
  if (!settings.DATABASE_URL && !existsSync(join(dataDir, "postgres")))
    return [about("Database").unneeded("None yet. The first start brings one.")];
  const open = await openDirect(settings, dataDir);
  try {
    return [await itself(open), await way(patient, open.url), await worker(patient, open.url)];
  } finally {
    await open.stop();
  }
};

const mostSecondsOff = 2;

async function itself(open: Database): Promise<Finding> {
  const { ok, lacks, unknown } = about("Database");
  const { zone } = await zoneOf(open);
  if (!isUtc(zone))
    return lacks(`It runs in the zone ${zone}, not in UTC.`, "npm run doctor -- times");
  const { version, off, applied } = await connected(open.url, async (client) => {
    const { rows } = await client.query(
      "SELECT current_setting('server_version') AS version, extract(epoch FROM clock_timestamp())::float AS clock",
    );
    const off = Math.round(Math.abs(Date.now() / 1000 - rows[0].clock));
    return { version: String(rows[0].version), off, applied: (await appliedIn(client)).length };
  });
  const left = readMigrations().length - applied;
  const words = `PostgreSQL ${version}, in UTC`;
  if (Number.parseInt(version, 10) > 18)
    return unknown(`${words}: newer than the newest it was tried with, 18.`);
  if (off > mostSecondsOff)
    return lacks(
      `${words}, but its clock is ${off} seconds off ours.`,
      "timedatectl set-ntp true, on both machines.",
    );
  if (left > 0)
    return lacks(
      `${words}, but ${left} migrations behind this version.`,
      "The next start of web or worker applies them.",
    );
  return ok(`${words}, migrated.`);
}

async function way({ settings }: Patient, direct: string): Promise<Finding> {
  const { ok, lacks } = about("Way to it");
  const { DATABASE_URL: url = direct, DATABASE_URL_DIRECT } = settings;
  const apart =
    "Set DATABASE_URL_DIRECT to PostgreSQL itself: listening, migrations and backups need it.";
  const past = await whatIsBetween(direct);
  if (past === "transaction" || past === "unfit")
    return lacks(
      `${DATABASE_URL_DIRECT ? "DATABASE_URL_DIRECT" : "DATABASE_URL"} leads through a pooler that lends connections for one transaction.`,
      apart,
    );
  if (url === direct)
    return past === "nothing"
      ? ok("Direct.")
      : ok("Through a pooler that lends a connection for as long as one stays.", apart);
  await waitFor(url, "DATABASE_URL");
  const between = await whatIsBetween(url);
  if (between === "unfit") return lacks("Through a pooler that does not fit.", UNFIT);
  if ((await databaseAt(url)) !== (await databaseAt(direct)))
    return lacks(
      "DATABASE_URL and DATABASE_URL_DIRECT lead to different databases.",
      "Correct one of them.",
    );
  return ok(`${WAYS[between]}; listening, migrations and backups go past it.`);
}

const WAYS = {
  nothing: "Direct, by two addresses",
  session: "Through a pooler that lends a connection for as long as one stays",
  transaction: "Through a pooler that lends a connection for one transaction at a time",
};

const mostSeconds = 60;

async function worker({ settings }: Patient, url: string): Promise<Finding> {
  const { ok, lacks, unneeded } = about("Worker");
  const age = await connected(url, async (client) => {
    if ((await appliedIn(client)).length === 0) return null;
    const { rows } = await client.query(
      `SELECT extract(epoch FROM now() - max("beatAt"))::int AS age FROM "WorkerHeartbeat"`,
    );
    return rows[0].age as number | null;
  });
  if (settings.MODE === "demo") return unneeded("A demo's worker lives in the same process.");
  if (age !== null && age < mostSeconds) return ok("It gives signs of life.");
  const last =
    age === null
      ? "No worker has ever given a sign."
      : `No worker has given a sign for ${age} seconds.`;
  return lacks(
    `${last} No mail leaves, nothing is offered on.`,
    "systemctl enable --now verbund-worker",
  );
}
