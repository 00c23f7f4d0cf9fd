import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { handOver } from "#app/features/attendance/certificate-pdf.server.ts";
import { reportPdf } from "#app/features/insights/export-report.server.ts";
import { db } from "#app/platform/db.server.ts";
import { aHour, attended } from "#tests/features/attendance/cast.ts";
import { guestOf } from "#tests/support/cast.ts";
import { askVeraPdf, withoutVeraPdf } from "#tests/support/verapdf.ts";

const folder = mkdtempSync(join(tmpdir(), "verbund-ua1-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const heading =
  "certificates and reports in both languages keep every rule of PDF/UA-1 that a machine can ask";

test.skipIf(withoutVeraPdf)(
  withoutVeraPdf ? `${heading} (${withoutVeraPdf})` : heading,
  async () => {
    const hour = await aHour();
    const id = await attended(hour, { name: "Łukasz Müller-Ñandú", minutes: 60 });
    const bytes = readFileSync("public/pictures/room.png");
    await db.logo.create({
      data: {
        ...{ associationId: hour.own.id, hash: "room", type: "image/png", bytes },
        ...{ width: 400, height: 300, setAt: hour.host.now },
      },
    });
    const files: string[] = [];
    for (const locale of ["de", "en"] as const) {
      const scope = { ...guestOf(hour.own, hour.host.now), locale };
      const outcome = await handOver(scope, id);
      if (!outcome.ok) throw new Error(outcome.refusal);
      const file = join(folder, `${locale}.pdf`);
      writeFileSync(file, new Uint8Array(await outcome.response.arrayBuffer()));
      files.push(file, await aReport(locale));
    }
    const said = askVeraPdf(join(folder, "maven"), files);
    expect(said).toEqual(Array(4).fill(expect.stringMatching(/^held true [1-9]/)));
  },
);

/** A report over two pages, with tables and lists. */
async function aReport(locale: "de" | "en") {
  const hour = await aHour();
  const part = { title: "Wer da war", notes: ["Nur in Zahlen."], columns: ["Über", "Da", "Nicht"] };
  const rows = Array.from({ length: 30 }, (_, n) => [`Verband Łódź ${n}`, n, "nicht genannt"]);
  const left = { title: "Was offen blieb", notes: [], columns: [], rows: [] };
  const report = {
    ...{ title: "Kurzarbeit", when: "1. Dezember 2026", notes: ["Noch vorläufig."] },
    blocks: [
      { ...part, rows, items: [] },
      { ...left, items: Array.from({ length: 40 }, (_, n) => `Was gilt ab ${n}? Ñandú`.repeat(3)) },
    ],
  };
  const file = join(folder, `report-${locale}.pdf`);
  writeFileSync(file, await reportPdf({ ...hour.host, locale }, report));
  return file;
}
