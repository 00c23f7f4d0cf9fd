import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden, TextArea } from "#app/ui/form.tsx";
import { Markdown } from "#app/ui/markdown.tsx";
import { type AdoptionField, adoptionFields } from "./pool.ts";
import { adoptionLabel, adoptionProblem } from "./texts.ts";

type Words = Record<AdoptionField, string>;
type Props = {
  typed: Words;
  wrong: AdoptionField[];
  /** What the association says where the adoption says nothing. */
  usual: { contactName: string; contactPhone: string; contactEmail: string };
  isAdopted: boolean;
  isPreview: boolean;
};

/** An adopter's own introduction and contact, with a look at the text before it stands there. */
export function AdoptionForm({ typed, wrong, usual, isAdopted, isPreview }: Props) {
  const errorOf = (field: AdoptionField) =>
    wrong.includes(field) ? adoptionProblem[field](typed[field]) : undefined;
  const errors = adoptionFields
    .filter((field) => wrong.includes(field))
    .map((field) => ({
      field,
      label: adoptionLabel[field](),
      message: adoptionProblem[field](typed[field]),
    }));
  const contact = (field: "contactName" | "contactPhone" | "contactEmail", more: object) => (
    <Field
      name={field}
      label={adoptionLabel[field]()}
      hint={m.pool_contact_usual({ value: usual[field] })}
      error={errorOf(field)}
      defaultValue={typed[field]}
      {...more}
    />
  );
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <Hidden name="words" value="ja" />
      <TextArea
        name="introduction"
        label={m.pool_introduction()}
        hint={m.pool_introduction_hint()}
        error={errorOf("introduction")}
        rows={6}
        defaultValue={typed.introduction}
        optionalLabel
      />
      {isPreview && (
        <section className="words-preview" id="vorschau" aria-label={m.pool_preview_title()}>
          {typed.introduction.trim() ? (
            <Markdown text={typed.introduction} />
          ) : (
            <p className="soft">{m.pool_preview_empty()}</p>
          )}
        </section>
      )}
      <fieldset className="contact">
        <legend>{m.pool_contact()}</legend>
        {contact("contactName", { autoComplete: "off" })}
        {contact("contactPhone", { type: "tel", autoComplete: "off" })}
        {contact("contactEmail", { type: "email", autoComplete: "off" })}
      </fieldset>
      <p className="submit">
        <Button>{isAdopted ? m.pool_save() : m.pool_adopt_long()}</Button>{" "}
        <Button kind="quiet" name="preview" value="ja" formAction="#vorschau">
          {m.pool_preview()}
        </Button>
      </p>
    </form>
  );
}

type SenderProps = { sender: { name: string; address: string | null } };

/** From whom the guests of an adopter get their mail. */
export const SenderWords = ({ sender: { name, address } }: SenderProps) => (
  <p className="small soft">
    {address ? m.pool_sender({ name, address }) : m.pool_sender_missing({ name })}{" "}
    {m.pool_sender_frozen()}
  </p>
);
