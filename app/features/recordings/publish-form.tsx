import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice, ErrorSummary, Field } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { DeletionDates, Publication, PublishProblem } from "./publication.ts";
import { dayOf, problemText } from "./recording-words.ts";

type Props = {
  typed: Publication;
  problems: PublishProblem[];
  dates: DeletionDates;
  /** Stands in the archive already: what is sent changes it. */
  isPublished: boolean;
  /** Who of the session has agreed, as far as the house knows. */
  consents: ReactNode;
};

const fieldOf: Record<PublishProblem, keyof Publication> = {
  "title-missing": "title",
  "title-too-long": "title",
  "date-missing": "deleteOn",
  "date-too-soon": "deleteOn",
  "date-too-late": "deleteOn",
  "not-agreed": "hasAgreed",
};

/** What the archive says of a recording and until when; and that everybody has agreed. */
export function PublishForm({ typed, problems, dates, isPublished, consents }: Props) {
  const errorOf = (field: keyof Publication) => {
    const problem = problems.find((each) => fieldOf[each] === field);
    return problem && problemText[problem](dates);
  };
  const labels = {
    title: m.recordings_field_title(),
    deleteOn: m.recordings_field_delete_on(),
    hasAgreed: m.recordings_agreed_title(),
  };
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={problems.map((problem) => ({
          field: fieldOf[problem],
          label: labels[fieldOf[problem]],
          message: problemText[problem](dates),
        }))}
      />
      <Field
        name="title"
        label={labels.title}
        defaultValue={typed.title}
        error={errorOf("title")}
        autoComplete="off"
        required
      />
      <Field
        name="deleteOn"
        type="date"
        label={labels.deleteOn}
        hint={m.recordings_field_delete_on_hint({ last: dayOf(dates.last) })}
        defaultValue={typed.deleteOn}
        min={dates.first}
        max={dates.last}
        error={errorOf("deleteOn")}
        short
        required
      />
      {!isPublished && (
        <section className="recording-consents">
          <h3>{labels.hasAgreed}</h3>
          {consents}
          <Choice
            name="hasAgreed"
            value="on"
            label={m.recordings_agreed_label()}
            error={errorOf("hasAgreed")}
            defaultChecked={typed.hasAgreed}
          />
        </section>
      )}
      <p className="submit">
        <Button name="intent" value="publish">
          {isPublished ? m.recordings_save() : m.recordings_publish()}
        </Button>
      </p>
    </form>
  );
}

/** Deleting is for good; asked once. */
export function DeleteQuestion({ back }: { back: string }) {
  return (
    <Panel tone="warn">
      <h2>{m.recordings_delete_question()}</h2>
      <p>{m.recordings_delete_text()}</p>
      <form method="post" className="actions">
        <Button kind="danger" name="intent" value="delete">
          {m.recordings_delete_yes()}
        </Button>
        <ButtonLink kind="quiet" href={back}>
          {m.recordings_delete_no()}
        </ButtonLink>
      </form>
    </Panel>
  );
}
