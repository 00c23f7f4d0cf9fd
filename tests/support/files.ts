import { addMaterial } from "#app/features/materials/add-material.server.ts";
import type { MaterialAudience } from "#app/features/materials/materials.ts";
import { type Association, officeOf } from "./cast.ts";
import { zipped } from "./zip.ts";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** One empty page, as a PDF of at least so many bytes. */
export function aPdf(size = 0): Uint8Array<ArrayBuffer> {
  const head =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n";
  const tail = "trailer<</Root 1 0 R>>\n%%EOF\n";
  return bytes(head + "%".padEnd(Math.max(1, size - head.length - tail.length), "x") + tail);
}

/** The smallest PNG: one transparent dot. */
export const aPng = () =>
  new Uint8Array(
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
      "base64",
    ),
  );

const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const withMacros = "application/vnd.ms-word.document.macroEnabled.main+xml";

/** A Word file, told by what its list of parts says of the document. */
export const aWordFile = ({ macros = false } = {}) =>
  zipped({
    "[Content_Types].xml": `<Types><Override PartName="/word/document.xml" ContentType="${macros ? withMacros : main}"/></Types>`,
    "word/document.xml": "<w:document/>",
  });

/** A bare archive, and what else nobody needs for a session. */
export const anArchive = () => zipped({ "programm.exe": "MZ" });
export const aProgram = () =>
  bytes(`MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff${"\0".repeat(200)}`);
export const someText = (text: string) => new Uint8Array(Buffer.from(text));

type Details = { name?: string; audience?: MaterialAudience; content?: Uint8Array };

/** A file of a session, put there by its host. */
export async function aFile(host: Association, sessionId: string, details: Details = {}) {
  const { name = "Folien.pdf", audience = "public", content = aPdf() } = details;
  const added = await addMaterial(officeOf(host), sessionId, { name, audience, content });
  if (!added.ok) throw new Error(added.refusal);
  return added.materialId;
}
