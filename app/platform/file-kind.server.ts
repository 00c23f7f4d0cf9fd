import { inflateRawSync } from "node:zlib";
import { typeOf } from "./file-type.server.ts";

export type FileEnding =
  | ("pdf" | "docx" | "xlsx" | "pptx" | "odt" | "ods" | "odp")
  | ("png" | "jpg" | "jpeg" | "gif" | "webp")
  | ("txt" | "csv" | "md");

/** A kind of file we take: how its name ends, and as what it is sent. */
export type FileKind = { endings: readonly [FileEnding, ...FileEnding[]]; type: string };

const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

/** By the type that the content shows. Nothing here runs by itself: no macros, no markup, no archives. */
const kinds: FileKind[] = [
  { endings: ["pdf"], type: "application/pdf" },
  { endings: ["docx"], type: `${office}.wordprocessingml.document` },
  { endings: ["xlsx"], type: `${office}.spreadsheetml.sheet` },
  { endings: ["pptx"], type: `${office}.presentationml.presentation` },
  { endings: ["odt"], type: `${open}.text` },
  { endings: ["ods"], type: `${open}.spreadsheet` },
  { endings: ["odp"], type: `${open}.presentation` },
  { endings: ["png"], type: "image/png" },
  { endings: ["jpg", "jpeg"], type: "image/jpeg" },
  { endings: ["gif"], type: "image/gif" },
  { endings: ["webp"], type: "image/webp" },
];

const textEndings = ["txt", "csv", "md"] as const;

/** What a file is by its content, whatever it is called; null for what we do not take. */
export async function kindOf(bytes: Uint8Array): Promise<FileKind | null> {
  if (bytes.length === 0) return null;
  const found = await typeOf(bytes);
  if (found) {
    const kind = kinds.find(({ type }) => type === found);
    return kind && !hasMacros(bytes) ? kind : null;
  }
  const charset = charsetOf(bytes);
  if (!charset || looksLikeMarkup(bytes)) return null;
  return { endings: textEndings, type: `text/plain; charset=${charset}` };
}

const inside = /vbaProject|macroEnabled|Basic\/|Scripts\//i;

/** Programs in an office file: named in its list of parts, or among the names of the archive. */
function hasMacros(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.readUInt32LE(0) !== zipped) return false;
  const names = ["vbaProject", "Basic/script", "Scripts/"];
  if (names.some((name) => bytes.includes(name))) return true;
  return ["[Content_Types].xml", "META-INF/manifest.xml"].some((name) =>
    inside.test(partOf(bytes, name)),
  );
}

/** "PK", 3, 4: a local file header (APPNOTE 4.3.7). */
const zipped = 0x04034b50;

/** The text of a part of an archive by its local header; "" where there is none. */
function partOf(bytes: Buffer, name: string): string {
  const at = bytes.indexOf(name) - 30;
  if (at < 0 || bytes.readUInt32LE(at) !== zipped) return "";
  const begin = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const isStored = bytes.readUInt16LE(at + 8) === 0;
  const rest = bytes.subarray(begin, begin + 256 * 1024);
  if (isStored) return rest.subarray(0, bytes.readUInt32LE(at + 18)).toString("latin1");
  try {
    return inflateRawSync(rest, { maxOutputLength: 4 * 1024 * 1024 }).toString("latin1");
  } catch {
    return "macroEnabled";
  }
}

/** Of plain text: UTF-8, or what older German programs write; null where it is no text. */
function charsetOf(bytes: Uint8Array) {
  if (bytes.some((byte) => (byte < 0x20 && !isSpace(byte)) || byte === 0x7f)) return null;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** Tab, line feed, form feed, carriage return. */
const isSpace = (byte: number) => [0x09, 0x0a, 0x0c, 0x0d].includes(byte);

/** As much as a browser looks at when it guesses (WHATWG MIME Sniffing, 5.2). */
const sniffed = 1445;
const markup = /^\s*<[a-z!?]|<(!doctype|html|head|body|script|iframe|svg|style|object|embed)\b/i;

const looksLikeMarkup = (bytes: Uint8Array) =>
  markup.test(Buffer.from(bytes.subarray(0, sniffed)).toString("latin1").replace(/^ï»¿/, ""));
