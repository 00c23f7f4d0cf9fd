import fc from "fast-check";
import { Client } from "pg";
import { sleep } from "#app/server/processes.mjs";

/** Every kind of connection that the house holds, as PostgreSQL tells them apart. */
const kinds = {
  "idle in the pool": "application_name = 'verbund work' AND state = 'idle'",
  "a statement under way": "application_name = 'verbund work' AND state = 'active'",
  "an open transaction": "application_name = 'verbund work' AND state = 'idle in transaction'",
  "the limiter's": "application_name = 'verbund limits'",
  listening: "application_name LIKE 'verbund listening: %'",
};
type Kind = keyof typeof kinds;

/** How long one of a kind is waited for before the next kind has its turn. */
const lookout = 300;
const breath = 50;

/** Ends one connection of a kind at random after another until told to stop, several in a second. */
export async function beginChaos(url: string, seed: number) {
  const hits = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0])) as Record<
    Kind,
    number
  >;
  const names = Object.keys(kinds) as Kind[];
  const draws = fc.sample(fc.constantFrom(...names), { seed, numRuns: 1_000 });
  const admin = new Client({ connectionString: url });
  await admin.connect();
  let stopped = false;

  const hit = async (kind: Kind) => {
    const { rowCount } = await admin.query(
      `SELECT pg_terminate_backend(pid) FROM (
         SELECT pid FROM pg_stat_activity
         WHERE datname = current_database() AND ${kinds[kind]} ORDER BY random() LIMIT 1) AS one`,
    );
    return rowCount === 1;
  };
  const aim = async (kind: Kind) => {
    for (const until = Date.now() + lookout; Date.now() < until && !stopped; await sleep(2))
      if (await hit(kind)) return true;
    return false;
  };
  const ending = (async () => {
    for (let n = 0; !stopped; n++) {
      const kind = draws[n % draws.length] as Kind;
      if (await aim(kind)) hits[kind] += 1;
      await sleep(breath);
    }
    await admin.end();
  })();
  return {
    hits,
    stop: async () => {
      stopped = true;
      await ending;
    },
  };
}
