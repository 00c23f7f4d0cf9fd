import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { asFileName, type Sheet } from "#app/platform/sheet.server.ts";
import { dayKey } from "#app/ui/when.ts";
import type { AttendanceFact, LedgerFilter } from "./ledger.ts";
import { findLedger, type LedgerLine, narrowed } from "./ledger-queries.server.ts";
import { signalWords } from "./texts.ts";

/** The list of a filter as a table, and the name of its file; that it was taken away stands in the journal. */
export async function exportLedger(scope: Scope, sessionId: string, filter: LedgerFilter) {
  const { session, lines } = await findLedger(scope, sessionId);
  const { title, startsAt, zone } = session;
  const some = narrowed(lines, filter);
  const fact: AttendanceFact = {
    ...{ type: "attendance.exported", sessionId, count: some.length },
    associationId: scope.association.id,
  };
  await transact((tx) => record(tx, fact, scope));
  const sheet: Sheet = {
    name: m.attendance_title(),
    zone,
    columns: columns(),
    rows: [some.map(rowOf(zone))],
  };
  return { sheet, name: asFileName(`${m.attendance_title()} ${title} ${dayKey(startsAt, zone)}`) };
}

const columns = () => [
  { label: m.people_name(), width: 24 },
  { label: m.people_company(), width: 28 },
  { label: m.attendance_minutes(), width: 9 },
  { label: m.attendance_sheet_measured(), width: 18 },
  { label: m.attendance_corrected(), width: 10 },
  { label: m.attendance_sheet_from(), width: 17 },
  { label: m.attendance_sheet_to(), width: 17 },
  { label: m.attendance_signals(), width: 44 },
];

const rowOf = (zone: string) => (line: LedgerLine) => {
  const [first, last] = [line.stays[0], line.stays.at(-1)];
  return [
    line.isBlank ? m.people_without_name() : line.name,
    line.company,
    line.minutes,
    line.measured,
    line.isCorrected ? m.attendance_yes() : "",
    first ? new Date(first.from) : null,
    last ? new Date(last.to) : null,
    signalWords(line, zone),
  ];
};
