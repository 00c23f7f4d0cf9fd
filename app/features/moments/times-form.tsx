import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";
import { shownAs, type TimesProblems, type TypedTimes } from "./move-form.ts";
import { timesProblemText } from "./texts.ts";

type Props = {
  action: string;
  typed: TypedTimes;
  problems: TimesProblems;
  back?: string;
  /** Above it stands the question that comes of it: then another time is the lesser step. */
  isAsked?: boolean;
};

/** Day, start and end of a session; what follows from it is shown next, and asked once. */
export function TimesForm({ action, typed, problems, back, isAsked }: Props) {
  const labels = { tag: m.planning_day(), von: m.planning_from(), bis: m.planning_to() };
  const error = (field: keyof TypedTimes) => {
    const found = problems.find((each) => each.field === field);
    return found && timesProblemText[found.problem]();
  };
  const fields: (keyof TypedTimes)[] = ["tag", "von", "bis"];
  return (
    <form method="get" action={action} noValidate>
      <ErrorSummary
        errors={fields.flatMap((field) => {
          const message = error(field);
          return message ? [{ field, label: labels[field], message }] : [];
        })}
      />
      {back && <Hidden name="zurueck" value={back} />}
      <Hidden name="gezeigt" value={shownAs(typed)} />
      <div className="trio">
        {fields.map((field) => (
          <Field
            key={field}
            name={field}
            type={field === "tag" ? "date" : "time"}
            label={labels[field]}
            defaultValue={typed[field]}
            error={error(field)}
            hint={field === "bis" ? m.moments_end_follows() : undefined}
            required
          />
        ))}
      </div>
      <p className="submit">
        <Button kind={isAsked ? "quiet" : "main"}>{m.office_move_look()}</Button>
      </p>
    </form>
  );
}
