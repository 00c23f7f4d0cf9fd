import { connected } from "#app/platform/connections.server.ts";

/** By this role the house connects to a cluster of its own: it owns its database and nothing beside it. */
export const HOUSE = "verbund_house";

/** Makes the role where it is missing, and gives it this password. */
export const letIn = (keeperUrl: string, password: string) =>
  connected(
    keeperUrl,
    async (client) => {
      const there = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [HOUSE]);
      const act = there.rowCount ? "ALTER" : "CREATE";
      await client.query(
        `${act} ROLE ${HOUSE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS
         PASSWORD ${client.escapeLiteral(password)}`,
      );
    },
    { anyZone: true },
  );

/**
 * Gives the role the database and everything in it that is not PostgreSQL's own, whoever made it. REASSIGN
 * OWNED refuses what belongs to the role that `initdb` made. What belongs to an extension stays with it.
 */
export const handOver = (keeperUrl: string) =>
  connected(
    keeperUrl,
    async (client) => {
      const { rows } = await client.query<{ kind: string; name: string }>(OTHERS, [HOUSE]);
      if (rows.length === 0) return;
      const changes = rows.map(({ kind, name }) => `ALTER ${kind} ${name} OWNER TO ${HOUSE}`);
      await client.query(["BEGIN", ...changes, "COMMIT"].join(";\n"));
    },
    { anyZone: true },
  );

const ours = (catalog: string, oid: string) => `NOT EXISTS (
  SELECT 1 FROM pg_depend WHERE classid = '${catalog}'::regclass AND objid = ${oid}
  AND deptype IN ('e', 'i', 'a'))`;

/** Sequences of a column go along with their table, types of a table with it, too. */
const OTHERS = `WITH house AS (SELECT oid FROM pg_roles WHERE rolname = $1),
schemas AS (
  SELECT oid, nspname, nspowner FROM pg_namespace
  WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
)
SELECT 'DATABASE' AS kind, quote_ident(datname) AS name FROM pg_database, house
WHERE datname = current_database() AND datdba <> house.oid
UNION ALL
SELECT 'SCHEMA', quote_ident(nspname) FROM schemas, house
WHERE nspowner <> house.oid AND nspname <> 'public'
UNION ALL
SELECT CASE relkind WHEN 'S' THEN 'SEQUENCE' WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED VIEW'
  ELSE 'TABLE' END, format('%I.%I', nspname, relname)
FROM house, pg_class c JOIN schemas ON schemas.oid = relnamespace
WHERE relkind IN ('r', 'p', 'S', 'v', 'm') AND relowner <> house.oid
AND (relkind <> 'S' OR ${ours("pg_class", "c.oid")})
AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
UNION ALL
SELECT 'TYPE', format('%I.%I', nspname, typname)
FROM house, pg_type t JOIN schemas ON schemas.oid = typnamespace
WHERE typtype IN ('e', 'd', 'r') AND typowner <> house.oid AND ${ours("pg_type", "t.oid")}
UNION ALL
SELECT 'ROUTINE', p.oid::regprocedure::text
FROM house, pg_proc p JOIN schemas ON schemas.oid = pronamespace
WHERE proowner <> house.oid AND ${ours("pg_proc", "p.oid")}`;
