import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, TextArea } from "#app/ui/form.tsx";
import type { CorrectionReply } from "./correct-by-form.server.ts";
import { longestReason } from "./ledger.ts";
import type { Attendee } from "./ledger-queries.server.ts";

type Props = { attendee: Attendee; reply: CorrectionReply | undefined };

/** Minutes set right by hand, with the reason. */
export function CorrectionForm({ attendee: { length, presence }, reply }: Props) {
  const minutes = {
    ...{ name: "minutes", label: m.attendance_correct_minutes(), inputMode: "numeric" as const },
    hint: m.attendance_correct_minutes_hint({ length }),
    defaultValue: reply?.typed.minutes ?? String(presence.minutes),
    error: reply?.wrong.includes("minutes") ? m.attendance_wrong_minutes({ length }) : undefined,
  };
  const reason = {
    ...{ name: "reason", label: m.attendance_correct_reason(), rows: 2, required: true },
    hint: m.attendance_correct_reason_hint(),
    defaultValue: reply?.typed.reason ?? "",
    error: reply?.wrong.includes("reason") ? m.attendance_wrong_reason() : undefined,
    maxLength: reply ? undefined : longestReason,
  };
  const errors = [minutes, reason].flatMap(({ name, label, error }) =>
    error ? [{ field: name, label, message: error }] : [],
  );
  return (
    <section id="korrektur">
      <h2>{m.attendance_correct()}</h2>
      <p>{m.attendance_correct_lead()}</p>
      <form method="post" noValidate>
        <ErrorSummary errors={errors} />
        <Field {...minutes} required short />
        <TextArea {...reason} />
        <p className="submit">
          <Button name="intent" value="correct">
            {m.attendance_correct_save()}
          </Button>
        </p>
      </form>
    </section>
  );
}

type History = { attendee: Attendee; moment: (at: Date) => string };

/** Every correction, newest first: the first one counts. */
export const Corrections = ({ attendee: { person }, moment }: History) => (
  <section>
    <h2>{m.attendance_history()}</h2>
    {person.corrections.length === 0 && <p className="soft">{m.attendance_history_none()}</p>}
    <ol reversed>
      {person.corrections.map(({ id, minutes, reason, correctedAt, correctedBy }) => (
        <li key={id}>
          {m.attendance_history_line({ minutes, reason })}{" "}
          <span className="people-marks">
            {m.attendance_history_by({ name: correctedBy.name, at: moment(correctedAt) })}
          </span>
        </li>
      ))}
    </ol>
  </section>
);
