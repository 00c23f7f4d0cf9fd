import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import { resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { stringify } from "csv-stringify/sync";
import { keptZone } from "#app/zones.ts";
import { attachmentNamed } from "./disposition.server.ts";

export type Row = (string | number | Date | null)[];

/**
 * A table as it leaves the house: heads, then rows of plain values, some at a time, so that a long one is
 * never in memory as a whole. Instants are told in `zone`.
 */
export type Sheet = {
  name: string;
  zone: string;
  columns: { label: string; width?: number }[];
  rows: Iterable<Row[]> | AsyncIterable<Row[]>;
};

export type SheetFormat = "csv" | "xlsx";

/** A name that every system can save; what it speaks of stays readable. */
export const asFileName = (text: string) =>
  text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .slice(0, 120)
    .trim();

/** The file with its headers, never kept by anybody on the way; `name` has no ending. */
export async function sheetResponse(sheet: Sheet, format: SheetFormat, name: string) {
  const content = format === "csv" ? csvStream(sheet) : await xlsxOf(sheet);
  return new Response(content, {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": attachmentNamed(`${name}.${format}`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

const types: Record<SheetFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** As many rows as the reader takes; between two parts everybody else has their turn. */
function csvStream(sheet: Sheet): ReadableStream<Uint8Array> {
  const asAsked = AsyncLocalStorage.snapshot();
  const parts = csvParts(sheet);
  const encoder = new TextEncoder();
  return new ReadableStream(
    {
      async pull(controller) {
        await nextTurn();
        const { value, done } = await asAsked(() => parts.next());
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
      async cancel() {
        await parts.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * CSV as German Excel opens it: BOM, semicolons, CRLF (RFC 4180). What would begin a formula gets an
 * apostrophe, also where a cell begins with a line break or the wide signs of East Asian keyboards.
 */
async function* csvParts({ columns, rows, zone }: Sheet): AsyncGenerator<string, void, undefined> {
  const lines = (some: Row[], bom = false) =>
    stringify(some, { bom, delimiter: ";", record_delimiter: "windows" });
  yield lines([columns.map(({ label }) => label)], true);
  const toPlain = plain(zone);
  for await (const some of rows) yield lines(some.map((row) => row.map(toPlain)));
}

/** The whole file as text, for what is short. */
export async function csvOf(sheet: Sheet): Promise<string> {
  let text = "";
  for await (const part of csvParts(sheet)) text += part;
  return text;
}

function plain(zone: string) {
  const moment = momentsIn(zone);
  return (value: Row[number]) => {
    if (value instanceof Date) return moment(value);
    if (typeof value !== "string") return value === null ? "" : String(value);
    return /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  };
}

/** "01.12.2026 10:00". Written out by luxon it takes longer than reading and writing the whole table. */
function momentsIn(name: string) {
  const zone = keptZone(name);
  return (instant: Date) => {
    const time = instant.getTime();
    const wall = new Date(time + zone.offset(time) * 60_000).toISOString();
    return `${wall.slice(8, 10)}.${wall.slice(5, 7)}.${wall.slice(0, 4)} ${wall.slice(11, 16)}`;
  };
}

let working: Promise<unknown> = Promise.resolve();

/** XLSX with typed cells, made beside the event loop, one workbook after the other. */
export async function xlsxOf(sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const before = working;
  const written = before.then(() => writtenBeside(sheet));
  working = written.catch(() => undefined);
  return written;
}

async function writtenBeside({ rows, ...sheet }: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(resolve("app/server/workbook.ts"), { workerData: sheet });
  try {
    const written = Promise.race([
      once(worker, "message"),
      once(worker, "exit").then(() => Promise.reject(new Error("The workbook was not written"))),
    ]);
    for await (const some of rows) {
      worker.postMessage(some);
      await nextTurn();
    }
    worker.postMessage(null);
    const [content] = await written;
    return content;
  } finally {
    await worker.terminate();
  }
}
