import { longestNote } from "#app/features/registration/by-office.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, TextArea } from "#app/ui/form.tsx";
import type { PersonReply } from "./act-on-person.server.ts";
import type { PersonPage } from "./person-queries.server.ts";

type Props = {
  page: PersonPage;
  here: string;
  reply: PersonReply | undefined;
  /** The sentence of a problem that a field's rule named. */
  words: (problem: string) => string;
};

/** The office's own note on somebody; it goes with the person. */
export function NoteSection({ page, here, reply }: Props) {
  const own = reply?.intent === "note" ? reply : undefined;
  const isTooLong = own?.problems.note !== undefined;
  return (
    <section id="notiz">
      <h2>{m.people_note()}</h2>
      <form method="post" action={here} noValidate>
        <TextArea
          name="note"
          label={m.people_note_label()}
          hint={m.people_note_hint()}
          rows={3}
          maxLength={isTooLong ? undefined : longestNote}
          defaultValue={own?.typed.note ?? page.person.note ?? ""}
          error={isTooLong ? m.people_wrong_note() : undefined}
        />
        <p className="submit">
          <Button kind="quiet" name="intent" value="note">
            {m.people_note_save()}
          </Button>
        </p>
      </form>
    </section>
  );
}

/** Name, company, telephone and address, corrected on somebody's behalf. */
export function CorrectSection({ page: { person }, here, reply, words }: Props) {
  const own = reply?.intent === "correct" ? reply : undefined;
  const labels = {
    name: m.people_name(),
    company: m.people_company(),
    email: m.people_email(),
    phone: m.people_phone(),
  };
  const of = (name: keyof typeof labels) => ({
    name,
    label: labels[name],
    defaultValue: own?.typed[name] ?? person[name] ?? "",
    error: own?.problems[name]?.map(words).join(" "),
    autoComplete: "off",
  });
  const wrong = (Object.keys(labels) as (keyof typeof labels)[]).flatMap((field) => {
    const { error, label } = of(field);
    return error ? [{ field, label, message: error }] : [];
  });
  return (
    <section>
      <details open={own !== undefined}>
        <summary>{m.people_correct()}</summary>
        <form method="post" action={here} noValidate>
          <ErrorSummary errors={wrong} />
          <Field {...of("name")} required />
          <Field {...of("company")} required />
          <Field {...of("email")} type="email" hint={m.people_correct_email()} optionalLabel />
          <Field {...of("phone")} type="tel" optionalLabel />
          <p className="submit">
            <Button kind="quiet" name="intent" value="correct">
              {m.people_correct_save()}
            </Button>
          </p>
        </form>
      </details>
    </section>
  );
}
