import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Counts, markOf, readBackup, writeBackup } from "#app/server/backup-file.ts";
import { inSnapshot } from "#app/server/snapshot.ts";
import { cloneDatabase, temporaryFolder } from "./postgres.ts";

/** A file nobody else writes to; its folder is left to the system. */
export const aFile = (name = "verbund.backup") => join(temporaryFolder("verbund-backup-"), name);

/** Everything in the database as a file, as the command writes it. */
export async function backUp(url: string, file = aFile(), passphrase?: string, secret?: string) {
  const { counts } = await inSnapshot(url, ({ rowsOf, ...snapshot }) =>
    writeBackup(
      file,
      { ...snapshot, zone: "UTC", secretMark: secret ? markOf(secret) : "" },
      rowsOf,
      passphrase,
    ),
  );
  return { file, counts };
}

/** Rows and checksum of every table of a database. */
export const contentOf = async (url: string): Promise<Counts> =>
  (await readBackup((await backUp(url)).file, undefined)).counts;

/** A database without a table. */
export const emptyDatabase = (adminUrl: string, name: string) => cloneDatabase(adminUrl, name);

export type Ended = { code: number | null; said: string };

/** `npm run <command>` against one database; `watch` may end the process in the middle. */
export function runCommand(
  command: "backup" | "restore" | "session" | "doctor",
  args: string[],
  env: Record<string, string>,
  watch: (pid: number) => void = () => {},
): Promise<Ended> {
  const child = spawn(process.execPath, [`app/server/${command}.ts`, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      said += text;
    });
  watch(child.pid as number);
  return new Promise((done) => child.once("close", (code) => done({ code, said })));
}
