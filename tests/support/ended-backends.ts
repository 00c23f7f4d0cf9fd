import { asAdmin } from "./postgres.ts";

/** Ends every connection to a database but the one that asks; as PostgreSQL's own restart would. */
export const endBackends = (url: string) =>
  asAdmin(url, async (client) => {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    return rowCount ?? 0;
  });

const patience = 2_000;

/** Asks these one after another, each again until it is there; which of them took longer than that. */
export async function answersAgain(
  url: string,
  paths: string[],
  headers: Record<string, string> = {},
) {
  const late: string[] = [];
  for (const path of paths) {
    const began = Date.now();
    const status = async () => (await fetch(url + path, { headers, redirect: "manual" })).status;
    let last = await status();
    while (last !== 200 && Date.now() - began < patience) last = await status();
    if (last !== 200 || Date.now() - began > patience)
      late.push(`${path}: ${last} after ${Date.now() - began} ms`);
  }
  return late;
}
