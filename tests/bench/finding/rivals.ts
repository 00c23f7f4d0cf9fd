/** What everybody could do with PostgreSQL alone: the same texts, found by letters, by its German words, by likeness. */
import type pg from "pg";
import type { Profile } from "./ground.ts";

export async function withTexts(client: pg.Client, all: Profile[]) {
  await client.query(
    "CREATE TABLE bench_text (id text PRIMARY KEY, said text, words tsvector GENERATED ALWAYS AS (to_tsvector('german', said)) STORED)",
  );
  const rows = all.map(({ id, name, says }) => ({
    id,
    said: [name, ...Object.values(says).flat()].join("\n"),
  }));
  await client.query(
    "INSERT INTO bench_text (id, said) SELECT id, said FROM jsonb_to_recordset($1::jsonb) AS row(id text, said text)",
    [JSON.stringify(rows)],
  );
  await client.query("CREATE INDEX ON bench_text USING gin (words)");
  await client.query("CREATE INDEX ON bench_text USING gin (said gin_trgm_ops)");
}

const statements: Record<string, string> = {
  ILIKE: "SELECT id FROM bench_text WHERE said ILIKE '%' || $1 || '%' ORDER BY id LIMIT 10",
  fullText: `SELECT id FROM bench_text, to_tsquery('german', nullif(regexp_replace(plainto_tsquery('german', $1)::text, '&', '|', 'g'), '')) AS asked
    WHERE words @@ asked ORDER BY ts_rank_cd(words, asked) DESC, id LIMIT 10`,
  trigrams: `SELECT id FROM bench_text WHERE word_similarity($1, said) > 0.4
    ORDER BY word_similarity($1, said) DESC, id LIMIT 10`,
};

export const rivals = (client: pg.Client) =>
  Object.entries(statements).map(([name, statement]) => ({
    name,
    find: async (q: string) =>
      (await client.query<{ id: string }>(statement, [q])).rows.map(({ id }) => id),
  }));
