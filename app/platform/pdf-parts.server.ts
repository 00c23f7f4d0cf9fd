/** Letters of the Latin alphabet, and those beyond the common ones. */
export const sets = ["latin", "latin-ext"] as const;

type Doc = PDFKit.PDFDocument;
type Struct = PDFKit.PDFStructureElement;
type Written = { text: string; size: number; weight: number };

/** Where a cell or an entry stands; left out, the text goes on below the last one. */
type Place = { x: number; y: number; width: number; align?: "left" | "right" };

/** Letter by letter in the font that has it: names come in more than one alphabet. */
export function write(doc: Doc, { text, size, weight }: Written, place?: Place) {
  doc.fontSize(size).fillColor("#1b1f24");
  const runs: { set: string; text: string }[] = [];
  for (const letter of text) {
    const set = sets.find((one) => hasLetter(doc, `${one} ${weight}`, letter));
    const shown = set ? letter : "?";
    const last = runs.at(-1);
    if (last && (last.set === (set ?? "latin") || letter === " ")) last.text += shown;
    else runs.push({ set: set ?? "latin", text: shown });
  }
  runs.forEach(({ set, text: run }, n) => {
    const flow = { continued: n < runs.length - 1, lineGap: size * 0.25 };
    doc.font(`${set} ${weight}`);
    if (!place) doc.text(run, flow);
    else if (n > 0) doc.text(run, { ...flow, width: place.width });
    else doc.text(run, place.x, place.y, { ...flow, width: place.width, align: alignOf(place) });
  });

  function alignOf({ align }: Place) {
    return runs.length === 1 ? align : "left";
  }
}

type Embedded = { _font?: { font?: { hasGlyphForCodePoint: (code: number) => boolean } } };

function hasLetter(doc: Doc, font: string, letter: string) {
  doc.font(font);
  const { _font } = doc as unknown as Embedded;
  return _font?.font?.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0) ?? false;
}

/** Begins a new page where fewer points than these are left. */
export function keepTogether(doc: Doc, points: number) {
  if (doc.y + points > doc.page.maxY()) doc.addPage();
}

const indent = 14;

/** A list, each entry with its mark. */
export function writeList(
  doc: Doc,
  whole: Struct,
  { items, size }: { items: string[]; size: number },
) {
  const list = doc.struct("L");
  whole.add(list);
  const [x, width] = [doc.page.margins.left, bodyOf(doc) - indent];
  for (const text of items) {
    keepTogether(doc, heightOf(doc, { text, size, weight: 400 }, width));
    const [y, entry] = [doc.y, doc.struct("LI")];
    list.add(entry);
    const mark = { text: "•", size, weight: 400 };
    entry.add(doc.struct("Lbl", {}, () => write(doc, mark, { x, y, width: indent })));
    const place = { x: x + indent, y, width };
    entry.add(doc.struct("LBody", {}, () => write(doc, { text, size, weight: 400 }, place)));
    doc.x = x;
    doc.y += 3;
  }
}

type Table = { columns: string[]; rows: (string | number)[][]; size: number };

/** A table with heads of columns and of rows; a row never parts at the end of a page. */
export function writeTable(doc: Doc, whole: Struct, { columns, rows, size }: Table) {
  const table = doc.struct("Table");
  whole.add(table);
  const left = doc.page.margins.left;
  const first = bodyOf(doc) * (columns.length > 3 ? 0.3 : 0.6);
  const rest = (bodyOf(doc) - first) / Math.max(1, columns.length - 1);
  const padding = 6;
  [columns, ...rows].forEach((cells, row) => {
    const weight = row === 0 ? 600 : 400;
    const lines = cells.map((cell, n) => ({ text: String(cell), width: n === 0 ? first : rest }));
    const height = Math.max(
      ...lines.map(({ text, width }) => heightOf(doc, { text, size, weight }, width - padding)),
    );
    keepTogether(doc, height + 2 * padding);
    const [y, line] = [doc.y, doc.struct("TR")];
    table.add(line);
    lines.forEach(({ text, width }, n) => {
      const scope = row === 0 ? "Column" : n === 0 ? "Row" : null;
      const x = left + (n === 0 ? 0 : first + (n - 1) * rest);
      const align = n === 0 ? ("left" as const) : ("right" as const);
      const draw = () =>
        write(doc, { text, size, weight }, { x, y, width: width - padding, align });
      const about = (scope ? { scope } : {}) as PDFKit.Mixins.StructureElementOptions;
      line.add(doc.struct(scope ? "TH" : "TD", about, draw));
    });
    doc.x = left;
    doc.y = y + height + padding;
    rule(doc, doc.y - padding / 2);
  });
}

function rule(doc: Doc, y: number) {
  const { left, right } = doc.page.margins;
  doc.markContent("Artifact", { type: "Layout" });
  doc
    .moveTo(left, y)
    .lineTo(doc.page.width - right, y)
    .lineWidth(0.5)
    .stroke("#c9c5bb");
  doc.endMarkedContent();
}

const bodyOf = ({ page }: Doc) => page.width - page.margins.left - page.margins.right;

const heightOf = (doc: Doc, { text, size, weight }: Written, width: number) =>
  doc
    .font(`latin ${weight}`)
    .fontSize(size)
    .heightOfString(text || " ", { width, lineGap: size * 0.25 });
