import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { connected } from "#app/platform/connections.server.ts";
import { Refusal } from "./refusal.ts";

/** What was erased, as "kind:id"; an older version knew registrations only. */
export const ERASED = `
  SELECT coalesce(erased->>'subjectKind', 'registration') || ':'
    || coalesce(erased->>'subjectId', erased->>'registrationId') AS id
  FROM (SELECT to_jsonb("Erasure") AS erased FROM "Erasure") each
  ORDER BY erased->>'erasedAt', 1`;

/**
 * Writes down who was erased, by kind and id: one JSON line each, no personal data. A list that is there
 * already only grows, because a restored database may have forgotten some.
 */
export async function noteErasures(url: string, file: string) {
  const rows = await connected(
    url,
    async (client) => {
      const known = await client.query(`SELECT to_regclass('"Erasure"') AS name`);
      if (!known.rows[0].name) return [];
      return (await client.query<{ id: string }>(ERASED)).rows;
    },
    { anyZone: true },
  );
  const names = new Set([...keptErasures(file), ...rows.map(({ id }) => id)]);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, [...names].map(lineOf).join(""), { mode: 0o600 });
  renameSync(draft, file);
}

function lineOf(name: string) {
  const [kind = "", id = ""] = name.split(":", 2);
  const line = kind === "registration" ? { registrationId: id } : { kind, id };
  return `${JSON.stringify(line)}\n`;
}

const LINE = /^\{(?:"registrationId"|"kind":"(\w+)","id"):"([^"\\]+)"\}$/;

/** "kind:id" of each in such a list; none where there is no file. @throws Refusal for another kind of file. */
export function keptErasures(file: string): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => {
    const [, kind = "registration", id] = LINE.exec(line) ?? [];
    if (!id) throw new Refusal(`${file} is no list of erasures.`);
    return `${kind}:${id}`;
  });
}
