import { m } from "#app/generated/paraglide/messages.js";
import { Filters } from "#app/ui/filters.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { type QuestionFilter, questionQuery, questionStates } from "./question-filter.ts";

type Props = { filter: QuestionFilter; action: string };

/** Which questions are shown; each view has its address. */
export function QuestionSearch({ filter, action }: Props) {
  const to = (change: Partial<QuestionFilter>) => action + questionQuery(filter, change);
  const kept: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(questionQuery(filter, { q: "" })))
    kept[name] = value;
  return (
    <div className="unprinted">
      <Filters
        label={m.questions_state()}
        items={questionStates.map((state) => ({
          href: to({ state }),
          label: stateText[state](),
          current: state === filter.state,
        }))}
      />
      {filter.session ? (
        <p>
          <a href={to({ session: "" })}>{m.questions_all_sessions()}</a>
        </p>
      ) : (
        <Filters
          label={m.questions_time()}
          items={[false, true].map((isPast) => ({
            href: to({ isPast }),
            label: isPast ? m.questions_past() : m.questions_coming(),
            current: isPast === filter.isPast,
          }))}
        />
      )}
      <SearchForm
        action={action}
        label={m.questions_search()}
        defaultValue={filter.q}
        hidden={kept}
      />
    </div>
  );
}

const stateText = {
  open: m.questions_open,
  settled: m.questions_settled,
  all: m.questions_all,
} satisfies Record<QuestionFilter["state"], () => string>;
