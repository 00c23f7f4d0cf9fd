import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { markOf, rowsIn, writeBackup } from "./backup-file.ts";
import { explain, ground } from "./boot.ts";
import { type Database, openDirect } from "./database.ts";
import { keptErasures, noteErasures } from "./erasures.ts";
import { keptFiles, linesOfFiles } from "./recordings.ts";
import { Refusal } from "./refusal.ts";
import { inSnapshot } from "./snapshot.ts";
import { zoneOf } from "./zone.ts";

const HOW = `npm run backup [-- FILE] [-- --keep N]   everything, while the house runs; default DATA_DIR/backups/verbund-….backup
npm run backup -- erasures [FILE]         ids of what was erased; default DATA_DIR/erasures.jsonl

--keep N deletes all but the N newest backups of DATA_DIR/backups. With BACKUP_KEY the file is sealed.
A file holds names, addresses and, where it lies in DATA_DIR, the secret behind every link: keep it as such.
The list of erasures holds no personal data. Keep it elsewhere, often: what was erased after the last
backup is then erased again by a restore, even when the disk is gone.

Another database: npm run backup, then DATABASE_URL=… npm run restore -- FILE --send-waiting`;

async function run() {
  const words = process.argv.slice(2);
  if (words.some((word) => /^(-h|--help|help)$/.test(word))) return console.log(HOW);
  const { settings, dataDir } = ground();
  if (!settings.DATABASE_URL && !existsSync(join(dataDir, "postgres")))
    throw new Refusal(`There is no database in ${dataDir} yet, and DATABASE_URL is not set.`);
  const wish = wishIn(words);
  const database = await openDirect(settings, dataDir);
  try {
    if (wish.what === "erasures") await listErasures(database.url, wish.file, dataDir);
    else await backUp(database, dataDir, settings, wish);
  } finally {
    await database.stop();
  }
}

type Wish = { what: "all" | "erasures"; file: string | undefined; keep: number };

function wishIn(words: string[]): Wish {
  const rest = [...words];
  const at = rest.indexOf("--keep");
  const keep = at < 0 ? Number.POSITIVE_INFINITY : Number(rest.splice(at, 2)[1]);
  const what = rest[0] === "erasures" ? "erasures" : "all";
  const file = rest[what === "erasures" ? 1 : 0];
  if (!(keep >= 1) || rest.length > (what === "erasures" ? 2 : 1) || file?.startsWith("-"))
    throw new Refusal(HOW);
  return { what, file, keep };
}

type Kept = { SECRET?: string | undefined; BACKUP_KEY?: string | undefined };

async function backUp(database: Database, dataDir: string, settings: Kept, { file, keep }: Wish) {
  const { url } = database;
  const folder = join(dataDir, "backups");
  const now = new Date();
  const target = resolve(file ?? join(folder, `verbund-${stampOf(now)}.backup`));
  if (existsSync(target)) throw new Refusal(`${target} exists already.`);
  const secret = settings.SECRET ?? secretIn(dataDir);
  const { zone } = await zoneOf(database);
  const recordings = await keptFiles(url);
  const written = await inSnapshot(url, ({ rowsOf, ...snapshot }) => {
    const header = {
      ...snapshot,
      zone,
      ...(settings.SECRET ? {} : { secret }),
      ...keptFormer(dataDir),
      recordings,
      secretMark: markOf(secret),
    };
    return writeBackup(target, header, rowsOf, settings.BACKUP_KEY);
  });
  await noteErasures(url, join(dataDir, "erasures.jsonl"));
  const seconds = ((Date.now() - now.getTime()) / 1000).toFixed(1);
  console.log(`${target}\n  ${sizeWords(written.bytes)}, ${rowsIn(written.counts)}, ${seconds} s`);
  if (recordings.length > 0) {
    const bytes = recordings.reduce((sum, each) => sum + each.bytes, 0);
    console.log(
      `  ${recordings.length} recordings (${sizeWords(bytes)}) are named, not held: keep them too.`,
    );
    for (const line of linesOfFiles(recordings)) console.log(line);
  }
  if (settings.SECRET)
    console.log("  SECRET comes from the environment and is not in the file: keep it elsewhere.");
  if (!settings.BACKUP_KEY)
    console.log("  Not sealed: names, addresses and links can be read from it (see BACKUP_KEY).");
  for (const old of oldest(folder, keep)) rmSync(join(folder, old));
}

async function listErasures(url: string, file: string | undefined, dataDir: string) {
  const target = resolve(file ?? join(dataDir, "erasures.jsonl"));
  await noteErasures(url, target);
  console.log(`${target}\n  ${keptErasures(target).length} erasures`);
}

/** What may still be sealed or signed by them goes with the rows. */
function keptFormer(dataDir: string) {
  const file = join(dataDir, "secret.previous");
  const formerSecrets = existsSync(file)
    ? readFileSync(file, "utf8").split("\n").filter(Boolean)
    : [];
  return formerSecrets.length > 0 ? { formerSecrets } : {};
}

const secretIn = (dataDir: string) => {
  const file = join(dataDir, "secret");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
};

const sizeWords = (bytes: number) =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** 2026-12-01T10-00-00Z: sorts by time, and is a file name everywhere. */
const stampOf = (moment: Date) => moment.toISOString().replace(/\.\d+/, "").replaceAll(":", "-");

const oldest = (folder: string, keep: number) =>
  existsSync(folder) && Number.isFinite(keep)
    ? readdirSync(folder)
        .filter((name) => /^verbund-.+\.backup$/.test(name))
        .sort()
        .slice(0, -keep)
    : [];

run().then(() => process.exit(0), explain);
