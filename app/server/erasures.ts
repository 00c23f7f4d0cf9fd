import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { connected } from "#app/platform/connections.server.ts";
import { Refusal } from "./refusal.ts";

/**
 * Writes down which registrations were erased, by id: one JSON line each, no personal data. A list that
 * is there already only grows, because a restored database may have forgotten some.
 */
export async function noteErasures(url: string, file: string) {
  const rows = await connected(
    url,
    async (client) => {
      const known = await client.query(`SELECT to_regclass('"Erasure"') AS name`);
      if (!known.rows[0].name) return [];
      const read = await client.query<{ id: string }>(
        'SELECT "registrationId" AS id FROM "Erasure" ORDER BY "erasedAt", "registrationId"',
      );
      return read.rows;
    },
    { anyZone: true },
  );
  const ids = new Set([...keptErasures(file), ...rows.map(({ id }) => id)]);
  const lines = [...ids].map((registrationId) => `${JSON.stringify({ registrationId })}\n`);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, lines.join(""), { mode: 0o600 });
  renameSync(draft, file);
}

/** The ids in such a list; none where there is no file. @throws Refusal for another kind of file. */
export function keptErasures(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [, id] = /^\{"registrationId":"([^"\\]+)"\}$/.exec(line) ?? [];
    if (!id) throw new Refusal(`${file} is no list of erasures.`);
    return id;
  });
}
