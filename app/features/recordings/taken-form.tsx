import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import type { Taken, TakenProblem } from "./taken.ts";

type Props = {
  typed: Taken;
  problems: TakenProblem[];
  isKnown: boolean;
  /** How many it has by now. */
  chapters: number;
};

const problemText: Record<TakenProblem, () => string> = {
  "start-missing": m.recordings_problem_start_missing,
  "start-elsewhere": m.recordings_problem_start_elsewhere,
  "end-wrong": m.recordings_problem_end_wrong,
};

/** When an upload was taken, so that what was answered in the hour is found in it. */
export function TakenForm({ typed, problems, isKnown, chapters }: Props) {
  const text = (problem: TakenProblem | undefined) => problem && problemText[problem]();
  const wrong = {
    startedAt: text(problems.find((problem) => problem !== "end-wrong")),
    endedAt: text(problems.find((problem) => problem === "end-wrong")),
  };
  const labels = { startedAt: m.recordings_field_start(), endedAt: m.recordings_field_end() };
  return (
    <section>
      <h2>{m.recordings_taken_title()}</h2>
      <p className="read">
        {isKnown ? m.recordings_taken_known({ count: chapters }) : m.recordings_taken_unknown()}
      </p>
      <form method="post" noValidate>
        <ErrorSummary
          errors={(["startedAt", "endedAt"] as const).flatMap((field) => {
            const message = wrong[field];
            return message ? [{ field, label: labels[field], message }] : [];
          })}
        />
        <Field
          name="startedAt"
          type="datetime-local"
          step={1}
          label={labels.startedAt}
          hint={m.recordings_field_start_hint()}
          defaultValue={typed.startedAt}
          error={wrong.startedAt}
        />
        <Field
          name="endedAt"
          type="datetime-local"
          step={1}
          label={labels.endedAt}
          hint={m.recordings_field_end_hint()}
          defaultValue={typed.endedAt}
          error={wrong.endedAt}
          optionalLabel
        />
        <p className="submit">
          <Button kind="quiet" name="intent" value="taken">
            {m.recordings_taken_save()}
          </Button>
        </p>
      </form>
    </section>
  );
}
