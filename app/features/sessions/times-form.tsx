import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";
import type { TimesProblems, TypedTimes } from "./move-form.ts";
import { timesProblemText } from "./texts.ts";

type Props = {
  action: string;
  typed: TypedTimes;
  problems: TimesProblems;
  back?: string;
};

/** Start and end of a session; what follows from it is shown next, and asked once. */
export function TimesForm({ action, typed, problems, back }: Props) {
  const labels = { beginn: m.office_start(), ende: m.office_end() };
  const error = (field: keyof TypedTimes) => {
    const found = problems.find((each) => each.field === field);
    return found && timesProblemText[found.problem]();
  };
  const fields: (keyof TypedTimes)[] = ["beginn", "ende"];
  return (
    <form method="get" action={action} noValidate>
      <ErrorSummary
        errors={fields.flatMap((field) => {
          const message = error(field);
          return message ? [{ field, label: labels[field], message }] : [];
        })}
      />
      {back && <Hidden name="zurueck" value={back} />}
      <div className="pair">
        {fields.map((field) => (
          <Field
            key={field}
            name={field}
            type="datetime-local"
            label={labels[field]}
            defaultValue={typed[field]}
            error={error(field)}
            required
          />
        ))}
      </div>
      <p className="submit">
        <Button>{m.office_move_look()}</Button>
      </p>
    </form>
  );
}
