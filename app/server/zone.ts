import { DateTime } from "luxon";
import type { Client } from "pg";
import { connected, isUtc } from "#app/platform/connections.server.ts";
import type { Database } from "./database.ts";
import { Refusal } from "./refusal.ts";

/** Where the rows of a database were written, and whether the database is pinned to UTC by itself. */
export type Zone = { zone: string; pinned: boolean };

/**
 * In our own cluster the server is started in UTC whatever its files say, so a database that was never
 * pinned is told by those files: `initdb` has written the machine's zone into them.
 */
export const zoneOf = ({
  url,
  own,
  keeper = url,
}: Pick<Database, "url" | "own" | "keeper">): Promise<Zone> =>
  connected(
    url,
    async (client) => {
      const { rows } = await client.query(PINNED);
      const pinned: string | undefined = rows[0]?.zone;
      if (pinned || !own) return { zone: client.zone ?? "unknown", pinned: isUtc(pinned) };
      return { zone: await connected(keeper, writtenInFiles, { anyZone: true }), pinned: false };
    },
    { anyZone: true },
  );

const PINNED = `SELECT split_part(setting, '=', 2) AS zone
  FROM pg_db_role_setting JOIN pg_database ON pg_database.oid = setdatabase, unnest(setconfig) AS setting
  WHERE datname = current_database() AND setrole = 0 AND lower(setting) LIKE 'timezone=%'`;

/** Without a line in them PostgreSQL takes GMT. */
async function writtenInFiles(client: Client): Promise<string> {
  const { rows } = await client.query(
    "SELECT setting FROM pg_file_settings WHERE lower(name) = 'timezone' ORDER BY seqno DESC LIMIT 1",
  );
  return rows[0]?.setting ?? "GMT";
}

/** Pins a database to UTC, for every connection from now on. @throws Refusal with the command for its owner. */
export async function pinZone(url: string) {
  await connected(url, (client) => client.query(command(url)), { anyZone: true }).catch((error) => {
    throw new Refusal(`${(error as Error).message}. ${mend(url)}`);
  });
  const { zone } = await zoneOf({ url, own: false });
  if (!isUtc(zone))
    throw new Refusal(
      `The database still runs in the zone ${zone}: a setting of the role wins. Take it back, then start again: ` +
        shell(url, `ALTER ROLE ${quoted(new URL(url).username)} RESET timezone`),
    );
}

/**
 * Every start passes here before anything is read or written. Another zone ends it with the command that
 * mends it; where sessions were written in it, one column holds right and shifted times, and only people
 * can tell. A demo tells its story anew beside them.
 * @returns the database to go on with.
 */
export async function mendZone(
  database: Database,
  mode: "demo" | "production",
  say: (line: string) => void,
): Promise<string> {
  const { url, own, renew } = database;
  const { zone, pinned } = await zoneOf(database);
  if (isUtc(zone)) {
    if (own && !pinned) await pinZone(url);
    return url;
  }
  const sessions = await countSessions(url);
  if (sessions === 0 && !own)
    throw new Refusal(`The database runs in the zone ${zone}. ${mend(url)}`);
  if (sessions === 0) {
    await pinZone(url);
    return url;
  }
  if (mode === "production" || !renew)
    throw new Refusal(
      `The database runs in the zone ${zone} and holds ${sessions} sessions: their times may be off by an hour or two. ` +
        "Look at those to come and go on: npm run doctor -- times",
    );
  const fresh = await renew();
  say(
    `  This demo's times were written in the zone ${zone} and may be off by an hour or two: a fresh demo is made`,
  );
  say(`  beside them, in the database ${nameOf(fresh)}; the former one is left as it is.`);
  return fresh;
}

/** A restore replaces all rows: what was written before does not matter. */
export async function requireUtc(database: Database) {
  const { zone, pinned } = await zoneOf(database);
  if (database.own && !pinned) await pinZone(database.url);
  else if (!isUtc(zone))
    throw new Refusal(`The database runs in the zone ${zone}. ${mend(database.url)}`);
}

const countSessions = (url: string) =>
  connected(
    url,
    async (client) => {
      const known = await client.query(`SELECT to_regclass('"Session"') AS name`);
      if (!known.rows[0].name) return 0;
      const { rows } = await client.query('SELECT count(*)::int AS n FROM "Session"');
      return rows[0].n as number;
    },
    { anyZone: true },
  );

/** Each session to come under both readings, a line each: as it stands, and as it was meant if it was shifted. */
export async function timesToCome(client: Client, zone: string): Promise<string[]> {
  const { rows } = await client.query(
    `SELECT title, slug, "Association".zone, "startsAt", ("startsAt" AT TIME ZONE $1) AT TIME ZONE 'UTC' AS shifted
     FROM "Session" JOIN "Association" ON "Association".id = "hostId"
     WHERE "endsAt" > $2 AND "cancelledAt" IS NULL ORDER BY "startsAt", title`,
    [zone, new Date()],
  );
  return rows.map(({ title, slug, zone: here, startsAt, shifted }) => {
    const at = (moment: Date) => DateTime.fromJSDate(moment, { zone: here }).toFormat(PATTERN);
    return `  ${at(startsAt)}   ${at(shifted)}   ${slug.padEnd(12)} ${title}`;
  });
}

const PATTERN = "yyyy-MM-dd HH:mm";

export const timesHeading = `  ${"as it stands".padEnd(16)}   if it was shifted`;

/** The one command that mends it, without the password. */
const mend = (url: string) => `Set it to UTC, then start again: ${shell(url, command(url))}`;

const command = (url: string) => `ALTER DATABASE ${quoted(nameOf(url))} SET timezone TO 'UTC'`;

function shell(url: string, sql: string) {
  const { username, hostname, port, pathname } = new URL(url);
  const address = `postgresql://${username}@${hostname}:${port || 5432}${pathname}`;
  return `psql '${address}' -c ${JSON.stringify(sql)}`;
}

const nameOf = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));
const quoted = (name: string) => (/^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name}"`);
