import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { Hidden, Select } from "#app/ui/form.tsx";
import { type CalendarPage, fieldsOf, isNarrowed, queryOf, stateWord } from "./calendar-address.ts";
import { type EntryKind, entryStates } from "./office.ts";
import { kindText, stateText } from "./texts.ts";

type Choice = { id: string; name: string };
type Props = {
  page: CalendarPage;
  choices: { topics: Choice[]; experts: Choice[]; hosts: Choice[] };
  found: number;
};

const kinds: (EntryKind | undefined)[] = [undefined, "own", "adopted", "listed"];

/** Whose sessions: links that are the legend, too. Everything else: one small form. */
export function CalendarFilter({ page, choices, found }: Props) {
  const { filters } = page;
  const { thema, experte, verband, stand, seite, ...kept } = fieldsOf(page);
  const of = (all: Choice[]) => [
    { value: "", label: m.calendar_all() },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="calendar-filter">
      <Filters
        label={m.calendar_kinds()}
        items={kinds.map((kind) => ({
          href: queryOf(page, { filters: { ...filters, kind } }),
          label: kind ? kindText[kind]() : m.calendar_all(),
          current: filters.kind === kind,
        }))}
      />
      <details open={isNarrowed(page)}>
        <summary>{m.calendar_filter()}</summary>
        <form method="get">
          {Object.entries(kept).map(([name, value]) => (
            <Hidden key={name} name={name} value={value} />
          ))}
          <Select
            label={m.calendar_topic()}
            name="thema"
            options={of(choices.topics)}
            defaultValue={thema}
          />
          <Select
            label={m.calendar_expert()}
            name="experte"
            options={of(choices.experts)}
            defaultValue={experte}
          />
          <Select
            label={m.calendar_host()}
            name="verband"
            options={of(choices.hosts)}
            defaultValue={verband}
          />
          <Select
            label={m.calendar_state()}
            name="stand"
            options={of(
              entryStates.map((state) => ({ id: stateWord[state], name: stateText[state]() })),
            )}
            defaultValue={stand}
          />
          <Button kind="quiet">{m.calendar_apply()}</Button>
        </form>
      </details>
      {isNarrowed(page) && (
        <p className="small soft">
          {m.calendar_found({ count: found })}{" "}
          <a href={queryOf(page, { filters: {} })}>{m.calendar_show_all()}</a>
        </p>
      )}
    </div>
  );
}
