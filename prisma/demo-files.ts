/** Two leaflets that the demo's office hands out, set as PDF by hand: one page, one font, no library. */
type Leaflet = { title: string; lines: string[] };

/** Helvetica stands in every reader; its WinAnsi letters are those of Latin 1 (PDF 32000-1, 9.6.2.2 and D.2). */
export function leaflet({ title, lines }: Leaflet): Uint8Array {
  const text = [`/F1 20 Tf 28 TL 56 770 Td (${escaped(title)}) Tj T*`, "/F1 12 Tf 20 TL"];
  const page = `BT ${[...text, ...lines.map((line) => `(${escaped(line)}) Tj T*`)].join("\n")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (de) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>",
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

const escaped = (text: string) => text.replace(/[\\()]/g, "\\$&");

export const checklist: Leaflet = {
  title: "Kurzarbeit: Checkliste vor der Anzeige",
  lines: [
    "1. Vereinbarung mit dem Betriebsrat oder mit jeder und jedem Einzelnen",
    "2. Resturlaub und Arbeitszeitkonten geklärt",
    "3. Ausfall begründet: Ursache, Beginn, betroffene Abteilung",
    "4. Anzeige in dem Monat, in dem die Kurzarbeit beginnt",
    "5. Stundenlisten ab dem ersten Tag",
    "",
    "Offene Punkte bitte als Frage zur Anmeldung schreiben.",
    "Erfunden für die Vorführung; kein Ersatz für die Merkblätter der Agentur.",
  ],
};

export const course: Leaflet = {
  title: "Kurzarbeit Schritt für Schritt: Ablauf",
  lines: [
    "  0 bis 20 Minuten   der ganze Weg an einem Beispielbetrieb",
    " 20 bis 50 Minuten   Ihre Fragen, die häufigsten zuerst",
    " 50 bis 60 Minuten   was offen bleibt, und wer es beantwortet",
    "",
    "Bitte bereithalten: Betriebsnummer, Zahl der Beschäftigten, Beginn des Ausfalls.",
    "Erfunden für die Vorführung.",
  ],
};
