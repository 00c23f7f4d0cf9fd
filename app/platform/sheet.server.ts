import { stringify } from "csv-stringify/sync";
import { DateTime } from "luxon";
import writeXlsxFile, { type Cell } from "write-excel-file/node";

/** A table as it leaves the house: heads, then rows of plain values. Instants are told in `zone`. */
export type Sheet = {
  name: string;
  zone: string;
  columns: { label: string; width?: number }[];
  rows: (string | number | Date | null)[][];
};

export type SheetFormat = "csv" | "xlsx";

/** The file with its headers, never kept by anybody on the way; `name` has no ending. */
export async function sheetResponse(sheet: Sheet, format: SheetFormat, name: string) {
  const content = format === "csv" ? csvOf(sheet) : await xlsxOf(sheet);
  return new Response(content, {
    headers: {
      "Content-Type": types[format],
      "Content-Disposition": `attachment; filename="${name}.${format}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

const types: Record<SheetFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * CSV as German Excel opens it: BOM, semicolons, CRLF (RFC 4180). What would begin a formula gets an
 * apostrophe, also where a cell begins with a line break or the wide signs of East Asian keyboards.
 */
export const csvOf = ({ columns, rows, zone }: Sheet): string =>
  stringify([columns.map(({ label }) => label), ...rows.map((row) => row.map(plain(zone)))], {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
  });

const plain = (zone: string) => (value: Sheet["rows"][number][number]) => {
  if (value instanceof Date)
    return DateTime.fromJSDate(value, { zone }).toFormat("dd.LL.yyyy HH:mm");
  if (typeof value !== "string") return value === null ? "" : String(value);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
};

/** XLSX with typed cells: text is text, whatever it begins with, and a date is one. */
export async function xlsxOf({
  name,
  columns,
  rows,
  zone,
}: Sheet): Promise<Uint8Array<ArrayBuffer>> {
  const heads: Cell[] = columns.map(({ label }) => ({
    value: label,
    type: String,
    fontWeight: "bold",
  }));
  const cells = rows.map((row) => row.map((value) => typed(value, zone)));
  const file = writeXlsxFile([heads, ...cells], {
    sheet: name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: columns.map(({ width = 20 }) => ({ width })),
    stickyRowsCount: 1,
  });
  return new Uint8Array(await file.toBuffer());
}

function typed(value: Sheet["rows"][number][number], zone: string): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "string") return { value: writable(value), type: String };
  // A cell knows no zone: it is painted as if that clock stood in UTC.
  const { offset } = DateTime.fromJSDate(value, { zone });
  return {
    value: new Date(value.getTime() + offset * 60_000),
    type: Date,
    format: "dd.mm.yyyy hh:mm",
  };
}

/** XML 1.0 has no place for control characters, and a cell ends after 32,767. */
const writable = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are meant.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").slice(0, 32_767);
