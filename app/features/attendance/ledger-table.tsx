import { m } from "#app/generated/paraglide/messages.js";
import { type Column, Table } from "#app/ui/table.tsx";
import { type LedgerFilter, type LedgerSorting, ledgerQuery } from "./ledger.ts";
import type { LedgerLine } from "./ledger-queries.server.ts";
import { signalWords } from "./texts.ts";

type Props = {
  lines: LedgerLine[];
  zone: string;
  hrefOf: (registrationId: string) => string;
  /** Without them the table keeps its order, as on paper. */
  sorting?: { filter: LedgerFilter; action: string };
};

/** Who was there for how long, and what says so. */
export function LedgerTable({ lines, zone, hrefOf, sorting }: Props) {
  const column = (label: string, sort: LedgerSorting): Column => {
    const numeric = sort === "minutes";
    if (!sorting) return { label, numeric };
    const { filter, action } = sorting;
    const isNow = filter.sort === sort;
    const direction = filter.reversed === numeric ? "ascending" : "descending";
    const href = action + ledgerQuery(filter, { sort, reversed: isNow && !filter.reversed });
    return { label, numeric, sort: { href, direction: isNow ? direction : null } };
  };
  return (
    <Table
      caption={m.attendance_title()}
      hideCaption
      columns={[
        column(m.people_name(), "name"),
        column(m.people_company(), "company"),
        column(m.attendance_minutes(), "minutes"),
        { label: m.attendance_signals() },
        { label: m.attendance_state() },
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          line.isBlank ? (
            <span key="who" className="soft">
              {m.people_without_name()}
            </span>
          ) : (
            <a key="who" href={hrefOf(line.id)}>
              {line.name}
            </a>
          ),
          line.company,
          String(line.minutes),
          signalWords(line, zone),
          stateWords(line),
        ],
      }))}
    />
  );
}

const stateWords = ({ isCorrected, measured, number }: LedgerLine) =>
  [
    isCorrected && m.attendance_corrected(),
    isCorrected && m.attendance_measured({ minutes: measured }),
    number && m.attendance_certificate({ number }),
  ]
    .filter(Boolean)
    .join(" · ");
