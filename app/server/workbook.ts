/** A thread of its own that writes one workbook: rows come in parts, null ends them, the file goes back. */
import { parentPort, workerData } from "node:worker_threads";
import { DateTime } from "luxon";
import writeXlsxFile, { type Cell } from "write-excel-file/node";

type Value = string | number | Date | null;
type Asked = { name: string; zone: string; columns: { label: string; width?: number }[] };

const { name, zone, columns } = workerData as Asked;
const heads: Cell[] = columns.map(({ label }) => ({
  value: label,
  type: String,
  fontWeight: "bold",
}));
const lines: Cell[][] = [heads];

parentPort?.on("message", async (rows: Value[][] | null) => {
  if (rows) lines.push(...rows.map((row) => row.map(typed)));
  else {
    const content = new Uint8Array(await written());
    parentPort?.postMessage(content, [content.buffer]);
  }
});

const written = () =>
  writeXlsxFile(lines, {
    sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: columns.map(({ width = 20 }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();

/** Text is text, whatever it begins with, and a date is one. */
function typed(value: Value): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "string") return { value: writable(value), type: String };
  // A cell knows no zone: it is painted as if that clock stood in UTC.
  const { offset } = DateTime.fromJSDate(value, { zone });
  const painted = new Date(value.getTime() + offset * 60_000);
  return { value: painted, type: Date, format: "dd.mm.yyyy hh:mm" };
}

/** XML 1.0 has no place for control characters, and a cell ends after 32,767. */
function writable(text: string) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").slice(0, 32_767);
}
