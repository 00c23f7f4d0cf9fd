import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from } from "pg-copy-streams";
import { connected, isUtc } from "#app/platform/connections.server.ts";
import { copyStatement, type Header, quoted, readBackup } from "./backup-file.ts";
import { ERASED } from "./erasures.ts";
import { MARK } from "./finish-restore.ts";
import { appliedIn, applyWithin, LOCK, readMigrations, refuseStrangers, TABLE } from "./migrate.ts";
import { Refusal } from "./refusal.ts";
import { ownTables } from "./snapshot.ts";
import { timesHeading, timesToCome } from "./zone.ts";

/** What stands in any installation before anybody has used it. */
const FURNITURE = ["District", "Postcode", "ClockOffset", "WorkerHeartbeat", "RateLimit"];

export type Target = {
  /** Rows of each table of ours that holds any, furniture aside. */
  rows: Record<string, number>;
  /** Ids of registrations that were erased here, with those of a restore that never ended. */
  erasures: string[];
  /** Other programs that are connected right now. */
  others: number;
};

/** Looks at the database a restore would replace. @throws Refusal where it is another program's. */
export const lookAt = (url: string): Promise<Target> =>
  connected(url, async (client) => {
    const names = await ownTables(client);
    if (names.length > 0 && (await appliedIn(client)).length === 0)
      throw new Refusal(
        "This database holds tables of another program under our names. Choose another database.",
      );
    const rows: Target["rows"] = {};
    for (const name of names.filter((one) => !FURNITURE.includes(one))) {
      const counted = await client.query(`SELECT count(*)::int AS n FROM ${quoted(name)}`);
      if (counted.rows[0].n > 0) rows[name] = counted.rows[0].n;
    }
    const others = await client.query(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database()
       AND pid <> pg_backend_pid() AND coalesce(backend_type, 'client backend') = 'client backend'`,
    );
    return { rows, erasures: await erasuresIn(client), others: others.rows[0].n };
  });

async function erasuresIn(client: Client): Promise<string[]> {
  const sources = [
    ["Erasure", ERASED],
    [MARK, `SELECT jsonb_array_elements_text(erasures) AS id FROM ${quoted(MARK)}`],
  ] as const;
  const ids: string[] = [];
  for (const [table, query] of sources) {
    const known = await client.query("SELECT to_regclass($1) AS name", [quoted(table)]);
    if (known.rows[0].name) ids.push(...(await client.query(query)).rows.map(({ id }) => id));
  }
  return ids;
}

/** What is still to be done once the rows are there: see finish-restore.ts. */
export type Duties = {
  erasures: string[];
  sendWaiting: boolean;
  /** Somebody has looked at the times of a file that may hold shifted ones. */
  seen?: boolean;
};

/**
 * Replaces everything by the content of `file`, in one transaction: drops what is there, applies exactly
 * the migrations of the backup, fills the tables, and migrates on to this version. Whatever stops it,
 * a kill too, leaves the database as it was.
 */
export const replaceRows = (
  url: string,
  file: string,
  passphrase: string | undefined,
  duties: Duties,
): Promise<void> =>
  connected(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query("BEGIN");
    await client.query("SET LOCAL lock_timeout = '15s'");
    await clearAway(client);
    let header: Header | undefined;
    await readBackup(file, passphrase, {
      begin: async (given) => {
        header = given;
        await layGround(client, given);
      },
      fill: (table, rows) => pipeline(rows, client.query(from(copyStatement(table, "FROM STDIN")))),
    });
    await followTriggers(client, header, "ENABLE");
    for (const { table, column, value, called } of header?.sequences ?? [])
      await client.query("SELECT setval(pg_get_serial_sequence($1, $2), $3, $4)", [
        quoted(table),
        column,
        value,
        called,
      ]);
    if (!duties.seen) await askAboutTimes(client, header);
    const applied = await appliedIn(client);
    for (const migration of readMigrations().slice(applied.length))
      await applyWithin(client, migration);
    await client.query(
      `CREATE TABLE ${quoted(MARK)} AS SELECT $1::jsonb AS erasures, $2::boolean AS "sendWaiting"`,
      [JSON.stringify(duties.erasures), duties.sendWaiting],
    );
    await client.query("COMMIT");
  });

/** @throws Refusal with the sessions to come under both readings, where the file does not come from UTC. */
async function askAboutTimes(client: Client, header: Header | undefined) {
  if (isUtc(header?.zone)) return;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const other = header?.zone ?? (isUtc(here) ? "Europe/Berlin" : here);
  const lines = await timesToCome(client, other);
  if (lines.length === 0) return;
  const asks = header?.zone
    ? `The backup comes from a database that ran in the zone ${other}`
    : "The backup does not say in which zone its database ran";
  throw new Refusal(
    `${asks}: if that was not UTC but ${other}, times in it may be off by an hour or two. ` +
      `${lines.length} sessions are to come. Nothing is changed. Look at them, then restore with --seen; ` +
      `where the second time is right, move the session afterwards.\n\n${[timesHeading, ...lines].join("\n")}`,
  );
}

async function clearAway(client: Client) {
  const names = [...(await ownTables(client)), "_prisma_migrations", MARK];
  try {
    await client.query(`DROP VIEW IF EXISTS ${ownViews().map(quoted).join(", ")}`);
    await client.query(`DROP TABLE IF EXISTS ${names.map(quoted).join(", ")}`);
    for (const one of ownFunctions()) await client.query(`DROP FUNCTION IF EXISTS ${quoted(one)}`);
  } catch (error) {
    throw new Refusal(`What is there cannot be replaced: ${(error as Error).message}.`);
  }
}

/** What our migrations call a view: they stand on the tables and on each other, and go before them, together. */
const ownViews = () => made(/CREATE (?:OR REPLACE )?VIEW "(\w+)"/g);

/** Tables stand on them, so they go last. */
const ownFunctions = () => made(/CREATE (?:OR REPLACE )?FUNCTION "?(\w+)"?/g);

const made = (what: RegExp) => [
  ...new Set(
    readMigrations().flatMap(({ sql }) => [...sql.matchAll(what)].map(([, name = ""]) => name)),
  ),
];

async function layGround(client: Client, header: Header) {
  await client.query(TABLE);
  for (const migration of readMigrations().slice(0, header.migrations.length))
    await applyWithin(client, migration);
  const there = await ownTables(client);
  const named = header.tables.map(({ name }) => name).sort();
  if (JSON.stringify([...there].sort()) !== JSON.stringify(named))
    throw new Refusal(
      "The backup names other tables than its migrations make. Nothing is changed.",
    );
  // A migration may have put in rows of its own: the backup holds them too, as they were.
  await client.query(`TRUNCATE ${there.map(quoted).join(", ")}`);
  await followTriggers(client, header, "DISABLE");
}

/** What a table's triggers would write stands in the backup itself. */
async function followTriggers(
  client: Client,
  header: Header | undefined,
  how: "ENABLE" | "DISABLE",
) {
  for (const { name } of header?.tables ?? [])
    await client.query(`ALTER TABLE ${quoted(name)} ${how} TRIGGER USER`);
}

/** @throws Refusal where the backup is newer than this version, or one of its migrations was edited since. */
export function refuseOtherHistory({ migrations }: Header) {
  const known = readMigrations();
  const newer = migrations.find(({ name }) => !known.some((one) => one.name === name));
  if (newer)
    throw new Refusal(
      `The backup comes from a newer version of Verbund: it knows the migration ${newer.name}. Install that version first.`,
    );
  const finished_at = new Date();
  refuseStrangers(
    known,
    migrations.map(({ name, checksum }) => ({ migration_name: name, checksum, finished_at })),
  );
}
