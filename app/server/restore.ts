import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { type Counts, type Header, readBackup, rowsIn } from "./backup-file.ts";
import { explain, ground, setFormerSecrets } from "./boot.ts";
import { openDirect } from "./database.ts";
import { keptErasures } from "./erasures.ts";
import { type Finished, finishRestore } from "./finish-restore.ts";
import { sleep } from "./processes.mjs";
import { linesOfFiles } from "./recordings.ts";
import { Refusal } from "./refusal.ts";
import { lookAt, refuseOtherHistory, replaceRows, type Target } from "./restore-rows.ts";
import { aboutSecret, keepBeside, refuseLostSecret, secretFrom } from "./restored-secret.ts";
import { requireUtc } from "./zone.ts";

const HOW = `npm run restore -- FILE [--replace] [--seen] [--send-waiting] [--erasures LIST] [--other-secret]

Puts the content of a backup into DATABASE_URL, or into the database in DATA_DIR where that is not set.
The house must not run meanwhile. Either everything is restored or nothing is changed.

--replace        the database is not empty: what is in it is deleted
--seen           the file names no zone, or another than UTC: the times it shows have been looked at
--send-waiting   send the mails that waited when the backup was made. Right for a move (stop, backup,
                 restore); after a loss they have most probably been sent since, and end unsent
--erasures LIST  a list of "npm run backup -- erasures" kept elsewhere; DATA_DIR/erasures.jsonl and the
                 database that is replaced are always read. All of these are erased again
--other-secret   the backup's SECRET is lost: second factors are set up anew, links in old mails are invalid`;

async function run() {
  const words = process.argv.slice(2);
  if (words.some((word) => /^(-h|--help|help)$/.test(word))) return console.log(HOW);
  const wish = wishIn(words);
  const began = Date.now();
  const { settings, dataDir } = ground();
  const { header, counts } = await readBackup(wish.file, settings.BACKUP_KEY);
  refuseOtherHistory(header);
  if (!wish.otherSecret) refuseLostSecret(header, settings, dataDir);
  const database = await openDirect(settings, dataDir);
  try {
    await requireUtc(database);
    const target = await lookAtAlone(database.url);
    await ask(wish, target, header);
    const listed = [join(dataDir, "erasures.jsonl"), ...wish.lists].flatMap(keptErasures);
    process.env.DATABASE_URL = database.url;
    process.env.DATABASE_URL_DIRECT = database.url;
    process.env.SECRET = settings.SECRET ?? (await secretFrom(header, dataDir));
    keepBeside(header, dataDir, process.env.SECRET ?? "");
    setFormerSecrets(settings.SECRET_PREVIOUS, dataDir);
    const erasures = [...new Set([...target.erasures, ...listed])];
    await replaceRows(database.url, wish.file, settings.BACKUP_KEY, {
      erasures,
      sendWaiting: wish.sendWaiting,
      seen: wish.seen,
    });
    const finished = await finishRestore(database.url);
    tell(header, counts, finished, (Date.now() - began) / 1000);
  } finally {
    await database.stop();
  }
}

type Wish = {
  file: string;
  replace: boolean;
  seen: boolean;
  sendWaiting: boolean;
  lists: string[];
  otherSecret: boolean;
};

function wishIn(words: string[]): Wish {
  const wish: Wish = {
    ...{ file: "", replace: false, seen: false, sendWaiting: false, lists: [] },
    otherSecret: false,
  };
  for (let rest = words; rest.length > 0; ) {
    const [word = "", next = ""] = rest;
    rest = rest.slice(word === "--erasures" ? 2 : 1);
    if (word === "--replace") wish.replace = true;
    else if (word === "--seen") wish.seen = true;
    else if (word === "--send-waiting") wish.sendWaiting = true;
    else if (word === "--other-secret") wish.otherSecret = true;
    else if (word === "--erasures") wish.lists.push(existing(next));
    else if (wish.file || word.startsWith("-")) throw new Refusal(HOW);
    else wish.file = existing(word);
  }
  if (!wish.file) throw new Refusal(HOW);
  return wish;
}

function existing(file: string) {
  if (!existsSync(file)) throw new Refusal(`${file} cannot be read.`);
  return resolve(file);
}

/** A connection that has just been closed may still be listed for a moment. */
async function lookAtAlone(url: string): Promise<Target> {
  for (let tries = 1; ; tries++) {
    const target = await lookAt(url);
    if (target.others === 0) return target;
    if (tries === 8)
      throw new Refusal(
        `The house must not run while it is replaced: ${target.others} connections to this database are open. End it first, and a PgBouncer before it.`,
      );
    await sleep(250);
  }
}

/** Once, in words, where somebody sits at the terminal; a script has said it by --replace. */
async function ask({ replace }: Wish, { rows }: Target, { takenAt }: Header) {
  const there = Object.entries(rows);
  if (there.length === 0) return;
  const of = (table: string) => rows[table] ?? 0;
  const what = `${of("Association")} associations, ${of("Session")} sessions and ${of("Registration")} registrations`;
  if (!replace)
    throw new Refusal(
      `The database is not empty: ${what}. With --replace they are deleted and replaced by the backup.`,
    );
  if (!process.stdin.isTTY) return;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `This deletes ${what} and puts the state of ${takenAt} in their place. Type "replace" to go on: `,
  );
  terminal.close();
  if (answer.trim() !== "replace") throw new Refusal("Nothing is changed.");
}

function tell(header: Header, counts: Counts, finished: Finished | undefined, seconds: number) {
  const say = (line: string) => console.log(line);
  say(`Restored the state of ${header.takenAt} in ${seconds.toFixed(1)} s: ${rowsIn(counts)}`);
  say("  What came after that is missing: sign-ups, withdrawals, changes, withdrawn consents.");
  if (finished?.erasedAgain)
    say(`  ${finished.erasedAgain} registrations that were erased since are erased again.`);
  if (finished?.unsent)
    say(
      `  ${finished.unsent} mails that waited then end unsent: they have most probably been sent since. Else: --replace --send-waiting`,
    );
  if (finished?.missing.length) {
    say(
      `  ${finished.missing.length} recordings are missing. Until they lie there again, nobody sees them:`,
    );
    for (const line of linesOfFiles(finished.missing)) say(line);
  }
  for (const line of aboutSecret(header)) say(`  ${line}`);
}

run().then(() => process.exit(0), explain);
