/** What stands in one cell, read and written: days, lines of a field, the size of a company. */
import { type FieldKey, fields, type Item, sizeClasses } from "#app/features/profiles/profiles.ts";

const twoDigits = (text: string) => text.padStart(2, "0");

/** "01.04.2003", "2003-04-01", "04/2003", "2003" as "2003-04-01"; null for what is no day. */
export function asDay(typed: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed) ?? [];
  const [, ofMonth, inYear] = /^(\d{1,2})[/.](\d{4})$/.exec(typed) ?? [];
  const iso = day
    ? `${year}-${twoDigits(month ?? "")}-${twoDigits(day)}`
    : ofMonth
      ? `${inYear}-${twoDigits(ofMonth)}-01`
      : /^\d{4}$/.test(typed)
        ? `${typed}-01-01`
        : typed.replace(/[T ]00:00(:00)?.*$/, "");
  if (!/^(18|19|20)\d{2}-\d{2}-\d{2}$/.test(iso)) return null;
  const read = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** "2003-04-01" as German lists write it. */
export const dayText = (iso: string) => iso.split("-").reverse().join(".");

/** A cell as the lines of a field: by its breaks, else by semicolons, bars and bullets, else by commas. */
export function asItems(cell: string, key: FieldKey): Item[] {
  if (fields[key].shape !== "lines") {
    const text = cell.replace(/\r\n?/g, "\n").trim();
    return text ? [{ text: fields[key].shape === "line" ? text.replace(/\s+/g, " ") : text }] : [];
  }
  const seen = new Set<string>();
  return partsOf(cell)
    .map((part) =>
      part
        .replace(/^[-–•*·]\s+/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((part) => part && !seen.has(part) && seen.add(part))
    .map((part) => asItem(part, key));
}

function partsOf(cell: string): string[] {
  if (/[\r\n]/.test(cell)) return cell.split(/[\r\n]+/);
  if (/[;|•]/.test(cell)) return cell.split(/[;|•]/);
  // A comma between digits belongs to a number, one in brackets to what they hold.
  return cell.split(/,(?!\d)(?![^(]*\))/);
}

function asItem(part: string, key: FieldKey): Item {
  const [, named = "", until = ""] =
    /^(.*\S)\s*\((?:gültig )?bis (\d{1,2}\.\d{1,2}\.\d{4})\)$/.exec(part) ?? [];
  const day = key === "certificates" ? asDay(until) : null;
  if (day) return { text: named, until: day };
  const [, machine] = /^(.*\S)\s*\(frei\)$/.exec(part) ?? [];
  return key === "machines" && machine ? { text: machine, free: true } : { text: part };
}

/** The same backwards: what `asItems` reads as these very lines. */
export function asCell(items: Item[], key: FieldKey): string {
  const lines = items.map(({ text, until, free }) => {
    if (until) return `${text} (bis ${dayText(until)})`;
    return free ? `${text} (frei)` : text;
  });
  const isAmbiguous =
    fields[key].shape === "lines" && lines.length === 1 && /[;|•,]/.test(lines[0] ?? "");
  return isAmbiguous ? `${lines[0]}\n` : lines.join("\n");
}

/** "42 Mitarbeiter" or "10-49" as a class of size; nothing where it is neither. */
export function asSize(cell: string): Item[] {
  const typed = cell.replace(/\s/g, "").replace("–", "-");
  const named = sizeClasses.find((size) => size === typed);
  if (named) return [{ text: named }];
  const count = Number(
    /^\D{0,4}(\d{1,6})(?!\d)/.exec(cell.replace(/(\d)\.(\d{3})\b/, "$1$2"))?.[1] ?? 0,
  );
  if (count < 1) return [];
  return [{ text: count < 10 ? "1-9" : count < 50 ? "10-49" : count < 250 ? "50-249" : "250+" }];
}
