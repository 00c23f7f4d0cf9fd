import type { ShownCount } from "#app/features/registration/counts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Select } from "#app/ui/form.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { Table } from "#app/ui/table.tsx";
import { type LedgerFilter, presences } from "./ledger.ts";
import { presenceText } from "./texts.ts";

/** The list as it stands, taken away or on paper. */
export const LedgerFiles = ({ file, print }: { file: string; print: string }) => (
  <form method="post" action={file} className="people-acts">
    <Button small kind="quiet" name="format" value="csv">
      CSV
    </Button>
    <Button small kind="quiet" name="format" value="xlsx">
      Excel
    </Button>
    <ButtonLink small kind="quiet" href={print}>
      {m.people_print()}
    </ButtonLink>
  </form>
);

/** What the list is narrowed down to; all of it stands in the address. */
export function LedgerSearch({ filter, action }: { filter: LedgerFilter; action: string }) {
  const { q, presence, sort, reversed } = filter;
  const sorted: Record<string, string> =
    sort === "name" && !reversed ? {} : { sortierung: `${reversed ? "-" : ""}${sort}` };
  return (
    <SearchForm action={action} label={m.attendance_search()} defaultValue={q} hidden={sorted}>
      <Select
        name="stand"
        label={m.attendance_presence()}
        defaultValue={presence}
        options={[
          { value: "", label: m.attendance_all() },
          ...presences.map((value) => ({ value, label: presenceText[value]() })),
        ]}
      />
    </SearchForm>
  );
}

type Others = { others: { key: string; label: string; shown: ShownCount }[] };

/** Whoever came through another association stays there: a number, and no small one. */
export function OthersPresent({ others }: Others) {
  if (others.length === 0) return null;
  const words = (count: ShownCount) =>
    count === "few" ? m.people_few() : count === "withheld" ? m.people_withheld() : String(count);
  return (
    <section>
      <h2>{m.attendance_others()}</h2>
      <Table
        caption={m.attendance_others()}
        hideCaption
        columns={[{ label: m.people_channel() }, { label: m.attendance_people(), numeric: true }]}
        rows={others.map(({ key, label, shown }) => ({ key, cells: [label, words(shown)] }))}
      />
      {others.some(({ shown }) => typeof shown !== "number") && (
        <p className="soft">{m.people_hidden_why()}</p>
      )}
    </section>
  );
}
