import { connected } from "#app/platform/connections.server.ts";

/** A file of the store of recordings as its row knows it. */
export type KeptFile = { key: string; bytes: number; sha256: string };

/** What a backup names and does not hold; none in a database that knows no recordings yet. */
export const keptFiles = (url: string): Promise<KeptFile[]> =>
  connected(
    url,
    async (client) => {
      const known = await client.query(`SELECT to_regclass('"Recording"') AS name`);
      if (!known.rows[0].name) return [];
      const { rows } = await client.query(
        `SELECT coalesce("fileKey", id) AS key, bytes::float AS bytes, sha256 FROM "Recording"
         WHERE state = 'ready' AND to_jsonb("Recording")->>'deletedAt' IS NULL ORDER BY 1`,
      );
      return rows;
    },
    { anyZone: true },
  );

/** One line each: what it is called, how long it is, and its fingerprint. */
export const linesOfFiles = (files: KeptFile[]) =>
  files.map(({ key, bytes, sha256 }) => `    ${key}  ${bytes} bytes  ${sha256}`);
