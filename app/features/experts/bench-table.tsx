import { m } from "#app/generated/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import type { BenchRow } from "./bench-queries.server.ts";
import { hoursWords } from "./texts.ts";

type Row = Omit<BenchRow, "next"> & { href: string; next: string | null };

const standingText = {
  own: () => m.experts_standing_own(),
  lent: m.experts_standing_lent,
  asked: m.experts_standing_asked,
  lendable: m.experts_standing_lendable,
} satisfies Record<BenchRow["standing"], (inputs: { home: string }) => string>;

/** Who there is, where they are at home, when they come next and how much they have given. */
export function BenchTable({ rows, year }: { rows: Row[]; year: string }) {
  return (
    <Table
      caption={m.experts_title()}
      hideCaption
      columns={[
        { label: m.experts_column_name() },
        { label: m.experts_column_standing() },
        { label: m.experts_column_next() },
        { label: m.experts_column_hours({ year }), numeric: true },
      ]}
      rows={rows.map(({ id, href, name, topics, standing, home, pauses, next, hours }) => ({
        key: id,
        cells: [
          <div key={id} className="two-lines">
            <a href={href}>{name}</a>
            <span className="soft">{topics.map((topic) => topic.name).join(", ")}</span>
          </div>,
          [standingText[standing]({ home }), pauses && m.experts_pauses()]
            .filter(Boolean)
            .join(" · "),
          next ?? "–",
          hours > 0 ? hoursWords(hours) : "–",
        ],
      }))}
    />
  );
}
