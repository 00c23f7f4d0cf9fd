import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { sealing, unsealing } from "./backup-seal.ts";
import { type Lines, linesOf } from "./lines.ts";
import type { KeptFile } from "./recordings.ts";
import { Refusal } from "./refusal.ts";

/** Raised when a reader of yesterday could not read what is written today. */
const FORMAT = 1;

export type Table = { name: string; columns: string[] };

/** What a backup says of itself before its rows. Tables stand in the order in which they can be filled. */
export type Header = {
  verbund: number;
  takenAt: string;
  /** In which the rows were written; UTC where every time is what it says. Files of old do not say it. */
  zone?: string;
  postgres: string;
  migrations: { name: string; checksum: string }[];
  tables: Table[];
  sequences: { table: string; column: string; value: string; called: boolean }[];
  /** Only of an installation that keeps it in its data folder. */
  secret?: string;
  /** Those before it that are kept beside it. */
  formerSecrets?: string[];
  /** Files beside the database that belong to its rows; named, not held. */
  recordings?: KeptFile[];
  /** Tells whether another secret is the same one, and no more. */
  secretMark: string;
};

export type Count = { rows: number; sha256: string };
export type Counts = Record<string, Count>;
export type Written = { counts: Counts; bytes: number };

/**
 * One gzip file of text that psql could read too: the header as a comment, for every table a COPY
 * statement with its rows, then rows and checksum of each as a comment. With `passphrase` it is sealed.
 * It appears under its name once it is complete and on the disk.
 */
export async function writeBackup(
  file: string,
  header: Omit<Header, "verbund">,
  rowsOf: (table: Table) => AsyncIterable<Buffer>,
  passphrase?: string,
): Promise<Written> {
  const counts: Counts = {};
  async function* pieces() {
    yield comment({ verbund: FORMAT, ...header });
    for (const table of header.tables) {
      yield `${copyStatement(table, "FROM stdin")};\n`;
      const { add, count } = counting();
      for await (const rows of rowsOf(table)) {
        add(rows);
        yield rows;
      }
      counts[table.name] = count();
      yield "\\.\n";
    }
    yield comment(counts);
  }
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.part`;
  try {
    const target = createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true });
    await pipeline(Readable.from(pieces()), createGzip({ level: 6 }), sealing(passphrase), target);
    await rename(draft, file);
    await syncFolder(dirname(file));
    return { counts, bytes: target.bytesWritten };
  } finally {
    await rm(draft, { force: true });
  }
}

export type Filling = {
  /** Called once, before any table. */
  begin?: (header: Header) => Promise<void> | void;
  /** Takes all rows of a table; without it they are only counted. */
  fill?: (table: Table, rows: AsyncIterable<Buffer>) => Promise<void>;
};

/**
 * Reads a backup from its first byte to its last and compares every checksum on the way.
 * @throws Refusal where the file is none of ours, cut short or changed.
 */
export async function readBackup(
  file: string,
  passphrase: string | undefined,
  { begin, fill = drain }: Filling = {},
): Promise<{ header: Header; counts: Counts }> {
  const lines = linesOf(await contentOf(file, passphrase));
  const header = headerIn(await readable(lines.line(), file), file);
  await begin?.(header);
  const found: Counts = {};
  for (const table of header.tables) {
    const expected = `${copyStatement(table, "FROM stdin")};`;
    if ((await readable(lines.line(), file)) !== expected) throw damaged(file);
    const { add, count } = counting();
    await fill(table, counted(lines, add, file));
    found[table.name] = count();
  }
  const counts = uncomment<Counts>(await readable(lines.line(), file));
  const isWhole = header.tables.every(
    ({ name }) =>
      counts?.[name]?.rows === found[name]?.rows && counts?.[name]?.sha256 === found[name]?.sha256,
  );
  if (!isWhole || (await readable(lines.line(), file)) !== undefined) throw damaged(file);
  return { header, counts: found };
}

/** Eight letters: enough to tell two secrets apart, too few to learn one. */
export const markOf = (secret: string) =>
  createHash("sha256").update(`verbund backup\0${secret}`).digest("hex").slice(0, 8);

export function rowsIn(counts: Counts) {
  const total = Object.values(counts).reduce((sum, { rows }) => sum + rows, 0);
  const of = (table: string) => counts[table]?.rows ?? 0;
  return `${total} rows: ${of("Association")} associations, ${of("Session")} sessions, ${of("Registration")} registrations`;
}

export const copyStatement = ({ name, columns }: Table, direction: string) =>
  `COPY ${quoted(name)} (${columns.map(quoted).join(", ")}) ${direction}`;

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

const comment = (value: unknown) => `-- ${JSON.stringify(value)}\n`;

/** Undefined for anything that is no comment of ours. */
function uncomment<T>(line: string | undefined): T | undefined {
  try {
    return line?.startsWith("-- ") ? JSON.parse(line.slice(3)) : undefined;
  } catch {
    return undefined;
  }
}

/** Every row of COPY's text ends with a line feed; one inside a value is written as \n. */
function counting() {
  const hash = createHash("sha256");
  let rows = 0;
  const add = (chunk: Buffer) => {
    hash.update(chunk);
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
  };
  return { add, count: (): Count => ({ rows, sha256: hash.digest("hex") }) };
}

async function* counted(lines: Lines, add: (rows: Buffer) => void, file: string) {
  const rows = lines.rows();
  for (;;) {
    const next = await readable(rows.next(), file);
    if (next.done) return;
    add(next.value);
    yield next.value;
  }
}

async function drain(_table: Table, rows: AsyncIterable<Buffer>) {
  for await (const _ of rows);
}

async function contentOf(file: string, passphrase: string | undefined) {
  const { range, open: unseal, needsPassphrase } = await opened(file, passphrase);
  if (needsPassphrase)
    throw new Refusal(`${file} is sealed: set BACKUP_KEY to the passphrase it was written with.`);
  const text = createGunzip();
  // Whoever reads `text` meets the error there.
  pipeline(createReadStream(file, range), unseal, text).catch(() => {});
  return text;
}

async function opened(file: string, passphrase: string | undefined) {
  try {
    return await unsealing(file, passphrase);
  } catch {
    throw new Refusal(`${file} cannot be read.`);
  }
}

function headerIn(line: string | undefined, file: string): Header {
  const header = uncomment<Header>(line);
  if (!header?.verbund) throw new Refusal(`${file} is no backup of Verbund.`);
  if (header.verbund > FORMAT)
    throw new Refusal(`${file} was written by a newer version of Verbund. Install that one first.`);
  return header;
}

/** What zlib and the seal complain of, as a sentence. */
async function readable<T>(reading: Promise<T>, file: string): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    if (/^(Z_|ERR_STREAM|ABORT)/.test(code) || /authenticate/.test(message)) throw damaged(file);
    throw error;
  }
}

const damaged = (file: string) =>
  new Refusal(
    `${file} is not whole: it was cut short or changed after it was written, or BACKUP_KEY is another one.`,
  );

async function syncFolder(folder: string) {
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}
