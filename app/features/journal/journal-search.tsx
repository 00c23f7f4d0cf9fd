import { m } from "#app/generated/paraglide/messages.js";
import { Field, Select } from "#app/ui/form.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { fieldNames, type JournalFilter } from "./filter.ts";
import { type Kind, kinds } from "./journal.ts";

type Option = { value: string; label: string };
type Props = { filter: JournalFilter; action: string; staff: Option[]; sessions: Option[] };

/** What the journal is narrowed down to; all of it stands in the address. */
export function JournalSearch({ filter, action, staff, sessions }: Props) {
  return (
    <div className="journal-search">
      <SearchForm
        action={action}
        label={m.journal_search()}
        defaultValue={filter.q}
        button={m.journal_show()}
      >
        <Select
          name={fieldNames.kind}
          label={m.journal_kind()}
          defaultValue={filter.kind}
          options={[
            { value: "", label: m.journal_kind_all() },
            ...(Object.keys(kinds) as Kind[]).map((value) => ({ value, label: kindText[value]() })),
          ]}
        />
        <Select
          name={fieldNames.staff}
          label={m.journal_staff()}
          defaultValue={filter.staff}
          options={[{ value: "", label: m.journal_staff_all() }, ...staff]}
        />
        <Select
          name={fieldNames.session}
          label={m.journal_session()}
          defaultValue={filter.session}
          options={[{ value: "", label: m.journal_session_all() }, ...sessions]}
        />
        <Field
          name={fieldNames.from}
          type="date"
          label={m.journal_from()}
          defaultValue={filter.from}
        />
        <Field
          name={fieldNames.until}
          type="date"
          label={m.journal_until()}
          defaultValue={filter.until}
        />
      </SearchForm>
    </div>
  );
}

const kindText: Record<Kind, () => string> = {
  sessions: m.journal_kind_sessions,
  pooling: m.journal_kind_pooling,
  registrations: m.journal_kind_registrations,
  views: m.journal_kind_views,
  mails: m.journal_kind_mails,
  questions: m.journal_kind_questions,
  experts: m.journal_kind_experts,
  companies: m.journal_kind_companies,
  office: m.journal_kind_office,
};
