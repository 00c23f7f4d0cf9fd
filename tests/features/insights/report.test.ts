import { beforeAll, expect, test } from "vitest";
import { giveFeedback } from "#app/features/feedback/give-feedback.server.ts";
import { feedbackTokens } from "#app/features/feedback/links.server.ts";
import { exportReport, sheetOf } from "#app/features/insights/export-report.server.ts";
import type { Report } from "#app/features/insights/insights.ts";
import { readReport } from "#app/features/insights/read-report.server.ts";
import { reportOf } from "#app/features/insights/report-blocks.ts";
import { actOnQuestion, writeAnswer } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { runWithLocale } from "#app/platform/i18n.server.ts";
import { csvOf } from "#app/platform/sheet.server.ts";
import { type AttendedHour, aHour, attended } from "#tests/features/attendance/cast.ts";
import { anAlliance, answering, guestOf, later, theEveningBefore } from "#tests/support/cast.ts";

let hour: AttendedHour;
let firstOfAll = "";

/** Seven of the host's, two of them absent; twelve of the partner's, six of them absent. */
beforeAll(async () => {
  hour = await aHour();
  const { own, other } = hour;
  for (let n = 0; n < 7; n += 1) {
    const id = await attended(hour, { name: `Gast ${n}`, minutes: n < 5 ? 40 : 0, through: own });
    firstOfAll ||= id;
    await db.registration.update({ where: { id }, data: { ags: n < 6 ? "05554" : "05558" } });
  }
  for (let n = 0; n < 12; n += 1)
    await attended(hour, { name: `Partner ${n}`, minutes: n < 6 ? 30 : 0, through: other });
});

const reportFor = async (scope = hour.host, at = hour): Promise<Report> => {
  const data = await readReport(scope, at.session.id);
  return runWithLocale(scope.locale, () => reportOf(data, scope.association.shortName, scope.now));
};
const part = (report: Report, title: string) =>
  report.blocks.find((block) => block.title === title);

test("the office knows its own channel exactly, and a partner's where neither part is a handful", async () => {
  const rows = part(await reportFor(), "Wer da war")?.rows;
  expect(rows).toEqual([
    [hour.own.shortName, 7, 5, 2, 40],
    [hour.other.shortName, 12, 6, 6, 30],
  ]);
  const partners = part(await reportFor(hour.partner), "Wer da war")?.rows;
  expect(partners).toEqual([
    [hour.other.shortName, 12, 6, 6, 30],
    [hour.own.shortName, 7, "nicht genannt", "nicht genannt", "nicht genannt"],
  ]);
});

test("a district with one person is not named, not even by what is left of the whole", async () => {
  const told = part(await reportFor(), "Nach Kreis");
  expect(told?.rows.map(([, own]) => own)).not.toContain(1);
  expect(told?.rows.map(([, own]) => own)).not.toContain(6);
  const quiet = await aHour();
  await attended(quiet, { name: "Anna Berger", minutes: 40 });
  expect(part(await reportFor(quiet.host, quiet), "Nach Kreis")?.notes).toEqual([
    "Zu wenige, um sie nach Kreisen zu unterscheiden.",
  ]);
});

test("of several districts the own one stands, the small and one beside it are told together", async () => {
  const many = await aHour();
  const alliance = await anAlliance(many.own);
  await answering(many.own, alliance, ["05554"]);
  for (let n = 0; n < 20; n += 1) {
    const id = await attended(many, { name: `Gast ${n}`, minutes: 0 });
    const ags = n < 10 ? "05554" : n < 16 ? "05566" : "05558";
    await db.registration.update({ where: { id }, data: { ags } });
  }
  const { rows } = part(await reportFor(many.host, many), "Nach Kreis") ?? {};
  expect(rows).toEqual([
    [expect.any(String), 10],
    ["Übrige zusammen", 10],
  ]);
});

test("questions are told by how they ended, and what stayed open stands by itself", async () => {
  const asker = { kind: "guest" as const, registrationId: firstOfAll };
  const scope = { ...guestOf(hour.own, theEveningBefore), actor: asker };
  const { id: sessionId } = hour.session;
  const ask = async (text: string) => {
    const outcome = await askQuestion(scope, sessionId, { text, shownAs: "nobody" });
    return { sessionId, questionId: outcome.ok ? outcome.questionId : "" };
  };
  await writeAnswer(hour.host, await ask("Wer zahlt?"), "Die Agentur.");
  await actOnQuestion(hour.host, await ask("Und wann?"), "spoken");
  await actOnQuestion(hour.host, await ask("Gilt das für Leiharbeit?"), "park");
  const report = await reportFor();
  expect(part(report, "Fragen")?.rows).toEqual([
    ...[
      ["gestellt", 3],
      ["im Termin beantwortet", 1],
      ["schriftlich beantwortet", 1],
    ],
    ["zurückgestellt", 1],
  ]);
  expect(part(report, "Was offen blieb")?.items).toEqual(["Gilt das für Leiharbeit? (1 Stimme)"]);
  expect(part(await reportFor(hour.partner), "Fragen")?.rows).toEqual([]);
});

test("feedback stands in the report from five answers on", async () => {
  expect(part(await reportFor(), "Rückmeldungen")?.rows).toEqual([]);
  const seats = await db.registration.findMany({
    where: { sessionId: hour.session.id, throughId: hour.own.id },
  });
  const tokens = await transact((tx) => feedbackTokens(tx, seats));
  for (const token of [...tokens.values()].slice(0, 5)) {
    const given = { useful: 4, answered: "yes", next: "Mehr davon" } as const;
    await giveFeedback(guestOf(hour.own, hour.host.now), token.split(".")[0] ?? "", given);
  }
  const told = part(await reportFor(), "Rückmeldungen");
  expect(told?.notes).toEqual(["5 Rückmeldungen, im Mittel 4 von 5."]);
  expect(told?.columns).toEqual(["Hat Ihnen der Termin etwas gebracht?", "Anzahl"]);
  expect(told?.rows[1]).toEqual(["4, viel", 5]);
  const next = part(await reportFor(), "Was sollte als Nächstes kommen?");
  expect(next?.items).toEqual(Array(5).fill("Mehr davon"));
});

test("page, CSV, XLSX and PDF hold the same, and each file leaves a line in the journal", async () => {
  const report = await reportFor();
  const csv = await csvOf(runWithLocale("de", () => sheetOf(report, "Europe/Berlin")));
  expect(csv).toContain(`Wer da war;${hour.other.shortName};Angemeldet;12`);
  expect(csv).toContain("Was offen blieb;Gilt das für Leiharbeit? (1 Stimme);;");
  const { id } = hour.session;
  for (const format of ["csv", "xlsx", "pdf"] as const) {
    const file = await runWithLocale("de", () => exportReport(hour.host, id, format));
    expect(file.headers.get("Content-Disposition")).toMatch(
      new RegExp(`attachment; .*\\.${format}`),
    );
    const bytes = Buffer.from(await file.arrayBuffer());
    const begin = { csv: "\ufeff", xlsx: "PK", pdf: "%PDF-1.7" }[format];
    expect(bytes.toString("utf8").startsWith(begin)).toBe(true);
    if (format !== "pdf") continue;
    const text = bytes.toString("latin1");
    for (const tag of ["H1", "H2", "Table", "TH", "TD", "L", "LI", "LBody"])
      expect(text).toMatch(new RegExp(`/S /${tag}\\b`));
    expect(text).toContain("/Scope /Column");
  }
  const facts = await db.fact.findMany({
    where: { type: "report.exported", associationId: hour.own.id },
  });
  expect(facts.map(({ payload }) => (payload as { format: string }).format)).toEqual([
    ...["csv", "xlsx", "pdf"],
  ]);
});

test("a report says when it is not complete: still running, led elsewhere, nobody seen", async () => {
  const quiet = await aHour();
  await attended(quiet, { name: "Anna Berger", minutes: 0 });
  const running = { ...quiet.host, now: later(quiet.session.startsAt, 5) };
  await db.roomMove.create({
    data: {
      id: quiet.session.id,
      sessionId: quiet.session.id,
      kind: "fallback",
      phone: "0251 1",
      movedAt: running.now,
    },
  });
  const data = await readReport(running, quiet.session.id);
  const report = runWithLocale("de", () => reportOf(data, quiet.own.shortName, running.now));
  expect(report.notes).toEqual([
    expect.stringMatching(/läuft noch/),
    expect.stringMatching(/ging an anderer Stelle weiter/),
    expect.stringMatching(/keine Daten vor/),
  ]);
  expect(part(report, "Wer da war")?.rows).toEqual([[quiet.own.shortName, 1]]);
  expect(part(report, "Fragen")?.notes).toEqual(["Es wurde nichts gefragt."]);
});
