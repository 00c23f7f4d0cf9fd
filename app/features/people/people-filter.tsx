import { m } from "#app/generated/paraglide/messages.js";
import { Select } from "#app/ui/form.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import {
  fieldName,
  isNarrowed,
  markFilters,
  type PeopleFilter,
  queryOf,
  stateFilters,
} from "./people.ts";
import { markText, stateText } from "./texts.ts";

type Option = { value: string; label: string };
type Props = {
  filter: PeopleFilter;
  action: string;
  sessions: Option[];
  channels: Option[];
  districts: Option[];
};

/** What the list is narrowed down to; all of it stands in the address. */
export function PeopleSearch({ filter, action, sessions, channels, districts }: Props) {
  const any = (label: string): Option => ({ value: "", label });
  const { session, state, mark, channel, district, sort, reversed } = filter;
  const sorted: Record<string, string> =
    sort === "registered" && !reversed ? {} : { sortierung: `${reversed ? "-" : ""}${sort}` };
  return (
    <div className="people-filter">
      <SearchForm
        action={action}
        label={m.people_search()}
        name={fieldName("q")}
        defaultValue={filter.q}
        hidden={sorted}
      >
        <Select
          name={fieldName("session")}
          label={m.people_session()}
          defaultValue={session}
          options={[any(m.people_all_sessions()), ...sessions]}
        />
        <Select
          name={fieldName("state")}
          label={m.people_state()}
          defaultValue={state}
          options={[
            any(m.people_all_states()),
            ...stateFilters.map((value) => ({ value, label: stateText(value) })),
          ]}
        />
        <Select
          name={fieldName("mark")}
          label={m.people_mark()}
          defaultValue={mark}
          options={[
            any(m.people_all_marks()),
            ...markFilters.map((value) => ({ value, label: markText[value]() })),
          ]}
        />
        {channels.length > 1 && (
          <Select
            name={fieldName("channel")}
            label={m.people_channel()}
            defaultValue={channel}
            options={[any(m.people_all_channels()), ...channels]}
          />
        )}
        <Select
          name={fieldName("district")}
          label={m.people_district()}
          defaultValue={district}
          options={[
            any(m.people_all_districts()),
            ...districts,
            { value: "-", label: m.people_no_district() },
          ]}
        />
      </SearchForm>
      {isNarrowed(filter) && (
        <p>
          <a
            href={
              action + queryOf(filter, { q: "", state: "", mark: "", channel: "", district: "" })
            }
          >
            {m.people_clear()}
          </a>
        </p>
      )}
    </div>
  );
}
