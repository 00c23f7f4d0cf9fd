import { type Connection, connected } from "#app/platform/connections.server.ts";
import { waitFor } from "./database.ts";
import { Refusal } from "./refusal.ts";

/**
 * What stands between us and PostgreSQL: nothing, or a pooler that lends its connections for as long as we
 * stay, or for one transaction at a time. `unfit` is one that loses transactions or prepared statements.
 */
export type Between = "nothing" | "session" | "transaction" | "unfit";

/** Found out by trying: a pooler does not say how it is set. */
export const whatIsBetween = (url: string): Promise<Between> =>
  connected(
    url,
    async (first) => {
      const told = (first as unknown as { processID: number }).processID;
      const home = await backendOf(first);
      if (home === undefined) return "unfit";
      if (home === told) return "nothing";
      return connected(url, (second) => howItLends(first, second, home), hasty);
    },
    hasty,
  );

/** A pool that is used up lets us wait; then it lends for as long as one stays. */
const hasty = { anyZone: true, connectionTimeoutMillis: 5_000, query_timeout: 5_000 };

/** While another has begun a transaction, the first is moved only where no connection is its own. */
async function howItLends(first: Connection, second: Connection, home: number): Promise<Between> {
  for (let round = 1; round <= 5; round++) {
    const begun = await second.query("BEGIN").then(
      () => true,
      (error: Error) => (isTimeout(error) ? undefined : false),
    );
    if (begun === undefined) return "session";
    if (!begun) return "unfit";
    const lent = await backendOf(second);
    const now = await backendOf(first);
    if (lent === undefined || now === undefined) return "unfit";
    await second.query("ROLLBACK");
    if (lent === home || now !== home) return "transaction";
  }
  return "session";
}

const isTimeout = (error: Error) => /timeout/i.test(error.message);

/** Asked by a statement with a name, undefined where that is not known any more, or already another's. */
async function backendOf(client: Connection): Promise<number | undefined> {
  try {
    const { rows } = await client.query({
      name: "verbund_backend",
      text: "SELECT pg_backend_pid() AS pid",
    });
    return rows[0].pid;
  } catch (error) {
    if (LOST.includes((error as { code?: string }).code ?? "")) return undefined;
    throw error;
  }
}

/** Prepared statement unknown, known already (PostgreSQL, appendix A). */
const LOST = ["26000", "42P05"];

/**
 * Where the rooms ask: DATABASE_URL, which may lead through a pooler, while `direct` must not.
 * @throws Refusal naming the setting where a pooler would lose something, or both are not one database.
 */
export async function addressForRooms(given: string | undefined, direct: string): Promise<string> {
  const between = await whatIsBetween(direct);
  if (between === "transaction" || between === "unfit")
    throw new Refusal(
      "The database is reached through a pooler that lends a connection for one transaction at a time. " +
        "Set DATABASE_URL_DIRECT to PostgreSQL itself: listening, migrations and backups need it.",
    );
  if (!given || given === direct) return direct;
  await waitFor(given, "DATABASE_URL");
  if ((await whatIsBetween(given)) === "unfit") throw new Refusal(UNFIT);
  if ((await databaseAt(given)) !== (await databaseAt(direct)))
    throw new Refusal("DATABASE_URL and DATABASE_URL_DIRECT lead to different databases.");
  return given;
}

export const UNFIT =
  "The pooler in DATABASE_URL loses prepared statements between transactions. Set its pool_mode to session, " +
  "or use PgBouncer 1.21 or newer with max_prepared_statements = 200.";

/** The same for every way that leads to one database of one running server. */
export const databaseAt = (url: string): Promise<string> =>
  connected(
    url,
    async (client) => {
      const { rows } = await client.query(
        `SELECT oid || ' since ' || pg_postmaster_start_time() AS name
         FROM pg_database WHERE datname = current_database()`,
      );
      return rows[0].name;
    },
    { anyZone: true },
  );
