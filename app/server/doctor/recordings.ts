import { existsSync } from "node:fs";
import { join } from "node:path";
import { connected } from "#app/platform/connections.server.ts";
import { openDirect } from "../database.ts";
import { about, type Examination } from "./finding.ts";

/** Where they lie, whether that answers, and whether any is missing. */
export const recordings: Examination = async ({ settings, dataDir }) => {
  const { ok, lacks, unneeded } = about("Recordings");
  const where = settings.RECORDINGS_S3_BUCKET
    ? `the bucket ${settings.RECORDINGS_S3_BUCKET}`
    : join(dataDir, "recordings");
  if (settings.RECORDINGS_S3_BUCKET) {
    const { recordings: store } = await import("#app/platform/recording-store.server.ts");
    const why = await store.sizeOf("verbund-doctor").then(
      () => null,
      ({ message }: Error) => message,
    );
    if (why) return [lacks(`In ${where}, which does not let us in: ${why}`, "RECORDINGS_S3_*")];
  }
  if (!settings.DATABASE_URL && !existsSync(join(dataDir, "postgres")))
    return [unneeded(`None yet. They would lie in ${where}.`)];
  const open = await openDirect(settings, dataDir);
  try {
    const { count, missing } = await connected(open.url, async (client) => {
      const known = await client.query(`SELECT to_regclass('"Recording"') AS name`);
      if (!known.rows[0].name) return { count: 0, missing: 0 };
      const { rows } = await client.query(
        `SELECT count(*)::int AS count,
           count(*) FILTER (WHERE to_jsonb("Recording")->>'missingSince' IS NOT NULL)::int AS missing
         FROM "Recording" WHERE state = 'ready'`,
      );
      return rows[0] as { count: number; missing: number };
    });
    if (missing > 0)
      return [
        lacks(
          `${missing} of ${count} have no file in ${where}: nobody sees them.`,
          "Put the files back under their names; within a minute they show again.",
        ),
      ];
    if (count === 0) return [unneeded(`None yet. They would lie in ${where}.`)];
    return [ok(`${count}, in ${where}. The backup names them and does not hold them.`)];
  } finally {
    await open.stop();
  }
};
