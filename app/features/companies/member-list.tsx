import { m } from "#app/generated/paraglide/messages.js";
import { Filters } from "#app/ui/filters.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { MemberRow } from "./member-queries.server.ts";
import type { MemberView } from "./member-view.ts";
import { dayWords } from "./texts.ts";

type At = (change: Partial<MemberView>) => string;
type Counts = { running: number; former: number; bare: number; unseen: number };
type SearchProps = { view: MemberView; counts: Counts; base: string; at: At };

/** Words, and which of the office's companies. */
export function MemberSearch({ view, counts, base, at }: SearchProps) {
  const only = (nur: string, label: string, count: number) => ({
    ...{ href: at({ nur }), label, count, current: view.nur === nur },
  });
  return (
    <>
      <SearchForm
        action={base}
        label={m.companies_search()}
        defaultValue={view.q}
        hidden={{ nur: view.nur, nach: view.nach }}
      />
      <Filters
        label={m.companies_filter()}
        items={[
          only("", m.companies_filter_running(), counts.running),
          only("bare", m.companies_filter_bare(), counts.bare),
          only("unseen", m.companies_filter_unseen(), counts.unseen),
          only("former", m.companies_filter_former(), counts.former),
        ]}
      />
    </>
  );
}

type Row = MemberRow & { href: string };
type TableProps = { rows: Row[]; view: MemberView; at: At; isFormer: boolean };

export function MemberTable({ rows, view, at, isFormer }: TableProps) {
  const sorted = (nach: string, label: string): Column => ({
    label,
    sort: { href: at({ nach }), direction: view.nach === nach ? "ascending" : null },
  });
  return (
    <Table
      caption={m.companies_area()}
      hideCaption
      columns={[
        sorted("", m.companies_column_name()),
        sorted("place", m.companies_column_place()),
        { ...sorted("since", m.companies_column_since()) },
        { label: m.companies_column_profile() },
        sorted("seen", m.companies_column_seen()),
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: [
          <div key="name" className="two-lines">
            <a href={row.href}>{row.name}</a>
            {row.number && (
              <span className="soft">{m.companies_number_words({ number: row.number })}</span>
            )}
          </div>,
          row.place ? `${row.postcode} ${row.place}` : "–",
          isFormer && row.until
            ? m.companies_until_words({ day: dayWords(row.until) })
            : dayWords(row.since),
          row.hasProfile ? m.companies_profile_there() : m.companies_profile_none(),
          row.verifiedAt ? dayWords(row.verifiedAt) : m.companies_seen_never(),
        ],
      }))}
    />
  );
}
