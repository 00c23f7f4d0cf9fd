import pg from "pg";
import { vi } from "vitest";

type Work = () => Promise<unknown>;

/**
 * Holds rows while pieces of work queue up behind them one after the other, then lets all go at once.
 * @returns what became of each: its answer, or what it threw; and how often the house tried again.
 */
export async function pileUp(held: { rows: string; of: string[] }, works: Work[]) {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const written = vi.spyOn(process.stdout, "write").mockImplementation(() => true);
  await client.query("BEGIN");
  await client.query(`${held.rows} FOR UPDATE`, [held.of]);
  let ended = 0;
  const running: Promise<unknown>[] = [];
  for (const work of works) {
    const run = work()
      .catch((error: unknown) => error)
      .finally(() => {
        ended += 1;
      });
    running.push(run);
    while ((await queued(client)) + ended < running.length);
  }
  await client.query("COMMIT");
  await client.end();
  const answers = await Promise.all(running);
  await new Promise(setImmediate);
  const log = written.mock.calls.map(([text]) => String(text)).join("");
  written.mockRestore();
  return { answers, triedAgain: log.split("database.tried-again").length - 1 };
}

async function queued(client: pg.Client): Promise<number> {
  await client.query("SELECT pg_stat_clear_snapshot()");
  const { rows } = await client.query(
    `SELECT count(*)::int AS waiting FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0].waiting;
}

/** Work that ended as the house foresees it: an answer, a refusal, or 404 for what is gone. */
export const isForeseen = (answer: unknown) =>
  answer instanceof Response ? answer.status === 404 : !(answer instanceof Error);
