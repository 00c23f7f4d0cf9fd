import type { Client } from "pg";
import { to } from "pg-copy-streams";
import { connected } from "#app/platform/connections.server.ts";
import { type Header, quoted, type Table } from "./backup-file.ts";
import { appliedIn, readMigrations, refuseStrangers } from "./migrate.ts";
import { Refusal } from "./refusal.ts";

export type Snapshot = Pick<
  Header,
  "takenAt" | "postgres" | "migrations" | "tables" | "sequences"
> & {
  rowsOf: (table: Table) => AsyncIterable<Buffer>;
};

/**
 * Hands `work` the whole database as it stands at one moment, while the house goes on.
 * @throws Refusal where there is nothing of ours, or it is newer than this version.
 */
export const inSnapshot = <T>(url: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> =>
  connected(url, (client) => snapshotOf(client, work), { anyZone: true });

async function snapshotOf<T>(client: Client, work: (snapshot: Snapshot) => Promise<T>) {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY");
  await client.query(PLAIN);
  const migrations = await appliedIn(client);
  if (migrations.length === 0) throw new Refusal("There is nothing to back up in this database.");
  refuseStrangers(readMigrations(), migrations);
  const names = await ownTables(client);
  await client.query(`LOCK TABLE ${names.map(quoted).join(", ")} IN ACCESS SHARE MODE`);
  const tables = await inOrderOfFilling(client, await columnsOf(client, names));
  const { rows } = await client.query("SELECT current_setting('server_version') AS version");
  return work({
    takenAt: new Date().toISOString(),
    postgres: rows[0].version,
    migrations: migrations.map(({ migration_name: name, checksum }) => ({ name, checksum })),
    tables: tables.map(({ name, columns }) => ({ name, columns })),
    sequences: await sequencesOf(client, names),
    rowsOf: (table) => client.query(to(copyOut(tables, table))),
  });
}

/** Values as every server from 15 to 18 writes and reads them. */
const PLAIN = [
  "datestyle = 'ISO'",
  "timezone = 'UTC'",
  "intervalstyle = 'postgres'",
  "bytea_output = 'hex'",
  "extra_float_digits = 1",
]
  .map((setting) => `SET LOCAL ${setting}`)
  .join("; ");

/** Tables of ours that are there: those our migrations have made. A stranger's beside them are left alone. */
export async function ownTables(client: Client): Promise<string[]> {
  const made = readMigrations().flatMap(({ sql }) =>
    [...sql.matchAll(/(?:CREATE TABLE(?: IF NOT EXISTS)?|RENAME TO) "(\w+)"/g)].map(
      ([, name]) => name,
    ),
  );
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND relname = ANY($1)
     ORDER BY relname COLLATE "C"`,
    [made],
  );
  return rows.map(({ name }) => name);
}

type Shape = Table & { order: string };

/** Columns that can be filled, and the order of the primary key, which is the same on every server. */
async function columnsOf(client: Client, names: string[]): Promise<Shape[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] | null }>(
    `SELECT class.relname AS name,
       array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns,
       array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END
         ORDER BY array_position(key.indkey::int[], a.attnum::int)) FILTER (WHERE a.attnum = ANY(key.indkey)) AS key
     FROM pg_class class
     JOIN pg_attribute a ON a.attrelid = class.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_index key ON key.indrelid = class.oid AND key.indisprimary
     WHERE class.relnamespace = current_schema()::regnamespace AND class.relname = ANY($1)
     GROUP BY class.relname ORDER BY class.relname COLLATE "C"`,
    [names],
  );
  return rows.map(({ name, columns, key }) => ({
    name,
    columns,
    order: key ? ` ORDER BY ${key.join(", ")}` : "",
  }));
}

function copyOut(shapes: Shape[], { name, columns }: Table) {
  const order = shapes.find((shape) => shape.name === name)?.order ?? "";
  return `COPY (SELECT ${columns.map(quoted).join(", ")} FROM ${quoted(name)}${order}) TO STDOUT`;
}

/** Whatever a row refers to comes before it. */
async function inOrderOfFilling(client: Client, shapes: Shape[]): Promise<Shape[]> {
  const { rows } = await client.query<{ from: string; to: string }>(
    `SELECT DISTINCT child.relname AS "from", parent.relname AS "to" FROM pg_constraint
     JOIN pg_class child ON child.oid = conrelid JOIN pg_class parent ON parent.oid = confrelid
     WHERE contype = 'f' AND conrelid <> confrelid`,
  );
  const waiting = new Map(shapes.map((shape) => [shape.name, shape]));
  const ordered: Shape[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].filter(
      ({ name }) => !rows.some(({ from, to }) => from === name && waiting.has(to)),
    );
    if (next.length === 0) throw new Error(`Tables in a circle: ${[...waiting.keys()].join(", ")}`);
    for (const shape of next) {
      ordered.push(shape);
      waiting.delete(shape.name);
    }
  }
  return ordered;
}

/** A sequence belongs to no moment: read after the snapshot, it is never behind its table. */
async function sequencesOf(client: Client, names: string[]): Promise<Header["sequences"]> {
  const { rows } = await client.query<{ table: string; column: string; name: string }>(
    `SELECT class.relname AS "table", a.attname AS "column",
       pg_get_serial_sequence(quote_ident(class.relname), a.attname) AS name
     FROM pg_class class JOIN pg_attribute a ON a.attrelid = class.oid AND a.attnum > 0
     WHERE class.relnamespace = current_schema()::regnamespace AND class.relname = ANY($1)
       AND NOT a.attisdropped AND pg_get_serial_sequence(quote_ident(class.relname), a.attname) IS NOT NULL`,
    [names],
  );
  const sequences: Header["sequences"] = [];
  for (const { table, column, name } of rows) {
    const read = await client.query(`SELECT last_value::text AS value, is_called FROM ${name}`);
    sequences.push({ table, column, value: read.rows[0].value, called: read.rows[0].is_called });
  }
  return sequences;
}
