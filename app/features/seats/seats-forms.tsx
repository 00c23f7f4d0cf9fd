import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Select } from "#app/ui/form.tsx";
import type { SeatsField, SeatsProblem } from "./read-seats.ts";

type Problems = { field: SeatsField; problem: SeatsProblem }[];

const problemText: Record<SeatsProblem, () => string> = {
  "seats-wrong": m.office_seats_wrong,
  "round-too-large": m.sessions_refusal_round_too_large,
  "kept-wrong": m.office_seats_wrong,
  "until-wrong": m.office_start_missing,
};
const labels: Record<SeatsField, () => string> = {
  plaetze: m.office_seats_in_all,
  fest: m.office_contingent_seats,
  bis: m.office_contingent_until,
};

const errorOf = (problems: Problems, field: SeatsField) => {
  const found = problems.find((each) => each.field === field);
  return found && problemText[found.problem]();
};

function Summary({ problems }: { problems: Problems }) {
  return (
    <ErrorSummary
      errors={problems.map(({ field, problem }) => ({
        field,
        label: labels[field](),
        message: problemText[problem](),
      }))}
    />
  );
}

type LimitProps = { action: string; value: string; problems: Problems };

/** How many seats there are; what follows from it is shown next, and asked once. */
export function LimitForm({ action, value, problems }: LimitProps) {
  return (
    <form method="get" action={action} noValidate>
      <Summary problems={problems} />
      <Field
        name="plaetze"
        inputMode="numeric"
        short
        label={m.office_seats_in_all()}
        hint={m.office_seats_in_all_hint()}
        defaultValue={value}
        error={errorOf(problems, "plaetze")}
        required
      />
      <p className="submit">
        <Button kind="quiet">{m.office_move_look()}</Button>
      </p>
    </form>
  );
}

type KeepProps = {
  action: string;
  values: { verband: string; fest: string; bis: string };
  mayHave: { id: string; name: string }[];
  problems: Problems;
};

/** Seats for the guests of one association, until a stated time. */
export function KeepForm({ action, values, mayHave, problems }: KeepProps) {
  return (
    <form method="get" action={action} noValidate>
      <Summary problems={problems} />
      <div className="pair">
        <Select
          name="verband"
          label={m.office_contingent_for()}
          defaultValue={values.verband}
          options={mayHave.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="fest"
          inputMode="numeric"
          label={m.office_contingent_seats()}
          defaultValue={values.fest}
          error={errorOf(problems, "fest")}
          required
        />
        <Field
          name="bis"
          type="datetime-local"
          label={m.office_contingent_until()}
          defaultValue={values.bis}
          error={errorOf(problems, "bis")}
          required
        />
      </div>
      <p className="submit">
        <Button kind="quiet">{m.office_move_look()}</Button>
      </p>
    </form>
  );
}
