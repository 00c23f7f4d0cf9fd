import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readSettings, type Settings, WrongSetting } from "#app/platform/settings.ts";
import { type Database, openDirect } from "./database.ts";
import { finishRestore } from "./finish-restore.ts";
import { migrate } from "./migrate.ts";
import { addressForRooms } from "./pooler.ts";
import { alone } from "./processes.mjs";
import { Refusal } from "./refusal.ts";
import { mendZone } from "./zone.ts";

export type Ground = { settings: Settings; dataDir: string };

/** What every command stands on, before there is a database: settings and data folder. */
export function ground(read = readSettings): Ground {
  if (Number(process.versions.node.split(".")[0]) < 24)
    throw new Refusal(
      `Node 24 is needed; this is ${process.version}. Start through npm: npm start`,
    );
  if (process.env.npm_lifecycle_event && existsSync(".env")) process.loadEnvFile(".env");
  const settings = read(process.env);
  const dataDir = openDataDir(settings.DATA_DIR);
  process.env.DATA_DIR = dataDir;
  process.env.NODE_ENV = "production";
  return { settings: { ...settings, DATA_DIR: dataDir }, dataDir };
}

/**
 * Secret and a migrated database too, a restore that was interrupted brought to its end. Sets process.env for
 * the app, so nothing of the app that reads settings may be imported before it has run.
 */
export async function boot(
  say: (line: string) => void = () => {},
): Promise<Ground & { database: Database }> {
  const { settings, dataDir } = ground();
  process.env.SECRET = settings.SECRET ?? (await ownSecret(dataDir));
  setFormerSecrets(settings.SECRET_PREVIOUS, dataDir);

  const began = Date.now();
  if (!settings.DATABASE_URL) say("▸ Starting PostgreSQL");
  const database = await openDirect(settings, dataDir);
  try {
    database.url = await mendZone(database, settings.MODE, say);
    const url = await addressForRooms(settings.DATABASE_URL, database.url);
    process.env.DATABASE_URL = url;
    process.env.DATABASE_URL_DIRECT = database.url;
    const applied = await migrate(database.url);
    if (applied.length > 0)
      say(`  ${applied.length} migration${applied.length > 1 ? "s" : ""} applied`);
    if (await finishRestore(database.url)) say("  a restore that was interrupted is complete now");
  } catch (error) {
    await database.stop();
    throw error;
  }
  say(`  database ready after ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return { settings: { ...settings, DATABASE_URL: process.env.DATABASE_URL }, dataDir, database };
}

function openDataDir(given: string) {
  const folder = resolve(given);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal(`DATA_DIR: the folder ${folder} cannot be written to.`);
  }
  return folder;
}

/** SECRET_PREVIOUS, and the secrets of restored backups that are kept beside the own one, a line each. */
export function setFormerSecrets(given: string | undefined, dataDir: string) {
  const file = join(dataDir, "secret.previous");
  const beside = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  const former = [given, ...beside].map((one) => one?.trim()).filter(Boolean);
  if (former.length > 0) process.env.SECRET_PREVIOUS = [...new Set(former)].join("\n");
}

/** Made once; whoever reads it can open every place link of this installation. */
export const ownSecret = (dataDir: string) =>
  alone(join(dataDir, "secret.lock"), () => {
    const file = join(dataDir, "secret");
    if (!existsSync(file))
      writeFileSync(file, randomBytes(36).toString("base64url"), { mode: 0o600 });
    return readFileSync(file, "utf8").trim();
  });

/** Prints what stands in the way as sentences and ends with 1; a mistake of ours keeps its stack. */
export function explain(error: unknown): never {
  const foreseen = error instanceof Refusal || error instanceof WrongSetting;
  process.stderr.write(
    `\n${foreseen ? error.message : ((error as Error)?.stack ?? String(error))}\n`,
  );
  process.exit(1);
}
