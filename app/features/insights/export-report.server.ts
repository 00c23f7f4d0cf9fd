import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { transact } from "#app/platform/db.server.ts";
import { attachmentNamed } from "#app/platform/disposition.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { type PdfPart, pdfOf } from "#app/platform/pdf.server.ts";
import { asFileName, type Sheet, sheetResponse } from "#app/platform/sheet.server.ts";
import { fullMoment } from "#app/ui/moments.ts";
import { dayKey } from "#app/ui/when.ts";
import type { InsightsFact, Report, ReportFormat } from "./insights.ts";
import { readReport } from "./read-report.server.ts";
import { reportOf } from "./report-blocks.ts";

/** The report as a file; that it was taken away stands in the journal. @throws 404 */
export async function exportReport(scope: Scope, sessionId: string, format: ReportFormat) {
  const { association, now } = scope;
  const data = await readReport(scope, sessionId);
  const report = reportOf(data, association.shortName, now);
  const fact: InsightsFact = {
    ...{ type: "report.exported", sessionId, format },
    associationId: association.id,
  };
  await transact((tx) => record(tx, fact, scope));
  const { title, startsAt, zone } = data.session;
  const name = asFileName(`${m.insights_report()} ${title} ${dayKey(startsAt, zone)}`);
  if (format === "pdf") return pdfResponse(await reportPdf(scope, report), name);
  return sheetResponse(sheetOf(report, zone), format, name);
}

/** One line for each number and each word of it: part, what, of what, and the value. */
export const sheetOf = (report: Report, zone: string): Sheet => ({
  ...{ name: m.insights_report(), zone },
  columns: [
    { label: m.insights_part(), width: 32 },
    { label: m.insights_what(), width: 44 },
    { label: m.insights_of(), width: 24 },
    { label: m.insights_value(), width: 18 },
  ],
  rows: [
    report.blocks.flatMap(({ title, columns, rows, items }) => [
      ...rows.flatMap(([what = "", ...values]) =>
        values.map((value, n) => [title, String(what), columns[n + 1] ?? "", value]),
      ),
      ...items.map((item) => [title, item, "", null]),
    ]),
  ],
});

/** A tagged PDF (PDF/UA-1) with headings, tables and lists in reading order. */
export function reportPdf({ association, locale, now }: Scope, report: Report) {
  const parts: PdfPart[] = [
    { as: "H1", text: m.insights_report(), size: 24, bold: true, gap: 20 },
    { as: "P", text: report.title, size: 16, bold: true, gap: 10 },
    { as: "P", text: `${report.when} · ${association.name}`, size: 11, gap: 2 },
    {
      as: "P",
      text: m.insights_made({ at: fullMoment(now, association.zone, locale) }),
      ...{ size: 11, gap: 2 },
    },
    ...report.notes.map((text): PdfPart => ({ as: "P", text, size: 11, gap: 8 })),
  ];
  for (const { title, notes, columns, rows, items } of report.blocks) {
    parts.push({ as: "H2", text: title, size: 15, bold: true, gap: 20 });
    for (const text of notes) parts.push({ as: "P", text, size: 11, gap: 4 });
    if (rows.length > 0) parts.push({ as: "Table", columns, rows, size: 10.5, gap: 8 });
    if (items.length > 0) parts.push({ as: "L", items, size: 11, gap: 6 });
  }
  return pdfOf({
    ...{ lang: locale, title: `${m.insights_report()}: ${report.title}` },
    ...{ author: association.name, colour: association.brandColour, parts, madeAt: now },
  });
}

const pdfResponse = (pdf: Uint8Array, name: string) =>
  new Response(new Uint8Array(pdf), {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": attachmentNamed(`${name}.pdf`),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
