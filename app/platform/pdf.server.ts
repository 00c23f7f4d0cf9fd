import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { keepTogether, sets, write, writeList, writeTable } from "./pdf-parts.server.ts";

type Look = {
  /** Points. */
  size: number;
  bold?: boolean;
  /** Points of space before it. */
  gap?: number;
};

export type PdfPart = Look &
  (
    | { as: "H1" | "H2" | "P"; text: string }
    | { as: "L"; items: string[] }
    | { as: "Table"; columns: string[]; rows: (string | number)[][] }
  );

export type PdfPage = {
  lang: string;
  title: string;
  author: string;
  /** "#1f5aa6": a bar at the top. */
  colour: string;
  /** PNG or JPEG, and what it shows in words. */
  picture?: { bytes: Uint8Array; alt: string };
  parts: PdfPart[];
  madeAt: Date;
};

const require = createRequire(import.meta.url);
const fontFile = (set: string, weight: number) =>
  readFileSync(
    require.resolve(
      `@fontsource/instrument-sans/files/instrument-sans-${set}-${weight}-normal.woff`,
    ),
  );

/** Points that a heading wants below it on its page: itself and a line or two. */
const headingAndMore = 90;

/**
 * A4 in reading order, tagged, with its fonts inside (PDF/UA-1, ISO 14289-1). What is only there to be looked at is
 * marked as an artefact; a letter that no font of ours has becomes a question mark.
 */
export async function pdfOf({ lang, title, author, colour, picture, parts, madeAt }: PdfPage) {
  const doc = new PDFDocument({
    ...{ size: "A4", margins: { top: 90, bottom: 60, left: 72, right: 72 } },
    ...{ pdfVersion: "1.7", subset: "PDF/UA", tagged: true, lang, displayTitle: true },
    info: { Title: title, Author: author, CreationDate: madeAt, ModDate: madeAt },
    font: "",
  } as unknown as PDFKit.PDFDocumentOptions);
  withoutCidSet(doc);
  const written = buffer(doc);
  for (const set of sets)
    for (const weight of [400, 600]) doc.registerFont(`${set} ${weight}`, fontFile(set, weight));
  doc.markContent("Artifact", { type: "Layout" });
  doc.rect(0, 0, doc.page.width, 14).fill(colour);
  doc.endMarkedContent();
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  if (picture)
    whole.add(
      doc.struct("Figure", { alt: picture.alt }, () => {
        doc.image(Buffer.from(picture.bytes), 72, 48, { fit: [180, 64] });
        doc.y = 130;
      }),
    );
  for (const part of parts) {
    doc.y += part.gap ?? 0;
    const weight = part.bold ? 600 : 400;
    if (part.as === "Table") writeTable(doc, whole, part);
    else if (part.as === "L") writeList(doc, whole, part);
    else {
      if (part.as === "H2") keepTogether(doc, headingAndMore);
      const { text, size } = part;
      whole.add(doc.struct(part.as, {}, () => write(doc, { text, size, weight })));
    }
  }
  whole.end();
  doc.end();
  return written;
}

/**
 * As a number, its subset makes pdfkit list the glyphs of each font for PDF/A-1, and that list forgets what
 * composed letters (ü of u and dots) consist of: a wrong one breaks PDF/UA-1, 7.21.4.2, and none is needed.
 */
function withoutCidSet(doc: PDFKit.PDFDocument) {
  (doc as unknown as { subset: unknown }).subset = "1";
}
