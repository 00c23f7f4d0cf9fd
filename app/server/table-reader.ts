/** A thread of its own that reads one file as a table: CSV as offices save it, or the first sheet of an XLSX. */
import { parentPort, workerData } from "node:worker_threads";
import { type CsvError, parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { damagedLine, delimiterOf, fileText } from "#app/platform/file-text.server.ts";
import type { Table, TableProblem, TableRow, TableWish } from "#app/platform/table-file.server.ts";

const { content, mostRows, mostUnpacked } = workerData as { content: Uint8Array } & TableWish;

/** Rows above the headings, such as a title and the day. */
const mostAbove = 10;

async function read(): Promise<Table | TableProblem> {
  if (content.byteLength === 0) return { problem: "empty" };
  const isZip = content[0] === 0x50 && content[1] === 0x4b;
  const rows = isZip ? await sheetRows() : csvRows();
  return "problem" in rows ? rows : asTable(rows, isZip);
}

async function sheetRows(): Promise<TableRow[] | TableProblem> {
  const told = unpackedSize();
  if (told === null) return { problem: "no-table" };
  if (told > mostUnpacked) return { problem: "too-large-inside" };
  try {
    const sheet = await readSheet(Buffer.from(content), { trim: false });
    return sheet.map((row, n) => ({ line: n + 1, cells: row.map(asText) }));
  } catch {
    return { problem: "no-table" };
  }
}

/** As the archive's own index says, before anything of it is unpacked; null for what is no workbook. */
function unpackedSize(): number | null {
  let size = 0;
  let isWorkbook = false;
  try {
    unzipSync(content, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        isWorkbook ||= name === "xl/workbook.xml";
        return false;
      },
    });
  } catch {
    return null;
  }
  return isWorkbook ? size : null;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

function csvRows(): TableRow[] | TableProblem {
  const isUtf16 = content[0] === 0xff && content[1] === 0xfe;
  if (!isUtf16 && content.includes(0)) return { problem: "no-table" };
  const text = fileText(content);
  if (/^(%PDF-|\s*<(!doctype|html|\?xml))/i.test(text)) return { problem: "no-table" };
  const damaged = damagedLine(text);
  if (damaged) return { problem: "damaged-letter", line: damaged };
  try {
    const records = parse(text, {
      ...{ bom: true, info: true, relax_column_count: true, skip_empty_lines: true },
      delimiter: delimiterOf(text.replace(/^\ufeff/, "")),
      to: mostRows + mostAbove + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({
      line: info.lines - breaksIn(record),
      cells: record,
    }));
  } catch (error) {
    return { problem: "open-quote", line: lineOf(error as CsvError) };
  }
}

const breaksIn = (cells: string[]) =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** Where a quote was opened that never ends, as far as the reader tells. */
const lineOf = ({ message, lines }: CsvError & { lines?: number }) =>
  Number(/opening quote at line (\d+)|at line (\d+)/.exec(message)?.slice(1).find(Boolean)) ||
  (lines ?? 1);

const isFilled = (cell: string) => cell.trim() !== "";

function asTable(rows: TableRow[], isSheet: boolean): Table | TableProblem {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  const upper = filled.slice(0, mostAbove);
  const head = upper.find(({ cells }) => cells.filter(isFilled).length > 1) ?? upper[0];
  if (!head) return { problem: "empty" };
  const heads = head.cells.map((cell) => cell.trim());
  const wanted = heads.findLastIndex(Boolean) + 1;
  const below = filled.filter(({ line }) => line > head.line);
  if (below.length === 0) return { problem: "no-rows" };
  if (below.length > mostRows) return { problem: "too-many-rows" };
  for (const { line, cells } of below) {
    if (!isSheet && cells.length < wanted)
      return { problem: "half-row", line, cell: heads[cells.length] || String(cells.length + 1) };
    if (cells.slice(wanted).some(isFilled))
      return { problem: "long-row", line, cell: String(wanted + 1) };
  }
  return {
    heads: heads.slice(0, wanted),
    headLine: head.line,
    rows: below.map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: wanted }, (_, n) => cells[n] ?? ""),
    })),
  };
}

read().then((told) => parentPort?.postMessage(told));
