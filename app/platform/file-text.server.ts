/**
 * The text of a file as offices save it: UTF-8, what Excel calls Unicode, or Windows-1252. Bytes that are no
 * UTF-8 are Windows-1252: German letters in it never happen to be UTF-8.
 */
export function fileText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The sign between the values of a line: the one that its heading has most of. */
export function delimiterOf(text: string): string {
  const [heading = ""] = text.split(/\r?\n/, 1);
  const often = (sign: string) => heading.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (often(sign) > often(best) ? sign : best));
}

/** The line, from 1, in which a letter was lost before the file came here; null where none was. */
export function damagedLine(text: string): number | null {
  const at = text.search(/[\ufffd\u0080-\u009f]/);
  return at < 0 ? null : text.slice(0, at).split("\n").length;
}
