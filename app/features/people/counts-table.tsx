import type { ShownCount } from "#app/features/registration/counts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Table } from "#app/ui/table.tsx";
import type { SessionCounts } from "./count-queries.server.ts";

/** "weniger als fünf", a dash for what is only hidden beside it, else the number. */
const shown = (count: ShownCount) =>
  count === "few" ? m.people_few() : count === "withheld" ? m.people_withheld() : String(count);

/** Places held in this session, by the association they were taken through. */
export function CountsTable({ counts, own }: { counts: SessionCounts; own: string }) {
  const { mine, mineBlank, others, fromOwnDistricts, total } = counts;
  const isHidden = total === null || others.some(({ unnamed }) => typeof unnamed !== "number");
  return (
    <section>
      <h2>{m.people_counts()}</h2>
      <Table
        caption={m.people_counts()}
        hideCaption
        columns={[
          { label: m.people_channel() },
          { label: m.people_by_name(), numeric: true },
          { label: m.people_unnamed(), numeric: true },
        ]}
        rows={[
          {
            key: "own",
            cells: [own, String(mine - mineBlank), mineBlank ? String(mineBlank) : ""],
          },
          ...others.map(({ key, label, named, unnamed }) => ({
            key,
            cells: [label, String(named), shown(unnamed)],
          })),
        ]}
      />
      <p>{total === null ? m.people_total_withheld() : m.people_total({ total })}</p>
      {others.length > 0 && fromOwnDistricts !== "withheld" && (
        <p>{m.people_from_own({ count: shown(fromOwnDistricts) })}</p>
      )}
      {isHidden && <p className="soft">{m.people_hidden_why()}</p>}
    </section>
  );
}
