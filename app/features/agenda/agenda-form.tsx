import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";
import { mostPoints, type Point } from "./agenda.ts";
import type { TypedRow } from "./plan-agenda.server.ts";

type Props = {
  points: Point[];
  /** The session's length. */
  minutes: number;
  /** What was typed, where something of it is wrong. */
  typed: TypedRow[] | null;
};

/** So many empty rows wait below what there is. */
const spare = 3;

/** The agenda row by row; a row that is emptied goes, three more wait. */
export function AgendaForm({ points, minutes, typed }: Props) {
  const known: TypedRow[] =
    typed ??
    points.map((point) => ({ ...point, minutes: `${point.minutes}`, problem: null, text: "" }));
  const empty = { id: "", minutes: "", title: "", problem: null, text: "" };
  const rows = [...known, ...Array.from({ length: spare }, () => empty)].slice(0, mostPoints);
  const sum = points.reduce((all, point) => all + point.minutes, 0);
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={rows.flatMap(({ problem, text }, n) =>
          problem
            ? [
                {
                  field: `${fieldOf(problem)}-${n}`,
                  label: m.agenda_point({ count: n + 1 }),
                  message: text,
                },
              ]
            : [],
        )}
      />
      <p>{m.agenda_desk_text()}</p>
      <p>{m.agenda_sum({ sum, minutes })}</p>
      {rows.map((row, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: empty rows have nothing else.
        <AgendaRow key={n} row={row} n={n} />
      ))}
      <p className="submit">
        <Button>{m.agenda_save()}</Button>
      </p>
    </form>
  );
}

const fieldOf = (problem: TypedRow["problem"]) =>
  problem === "minutes-wrong" ? "minutes" : "title";

function AgendaRow({ row, n }: { row: TypedRow; n: number }) {
  const { id, minutes, title, problem, text } = row;
  const errorAt = (field: string) => (problem && fieldOf(problem) === field ? text : undefined);
  return (
    <fieldset className="agenda-row">
      <legend className="unseen">{m.agenda_point({ count: n + 1 })}</legend>
      <Hidden name={`point-${n}`} value={id} />
      <Field
        name={`minutes-${n}`}
        label={m.agenda_row_minutes()}
        inputMode="numeric"
        defaultValue={minutes}
        error={errorAt("minutes")}
        short
      />
      <Field
        name={`title-${n}`}
        label={m.agenda_row_title()}
        defaultValue={title}
        error={errorAt("title")}
      />
    </fieldset>
  );
}
