import { useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import {
  Choice,
  ChoiceGroup,
  ErrorSummary,
  Field,
  Hidden,
  Select,
  TextArea,
} from "#app/ui/form.tsx";
import { Markdown } from "#app/ui/markdown.tsx";
import { type EditField, type EditProblem, editFields, type Words } from "./editing.ts";
import { editLabel, editProblemText, settingWords } from "./editing-texts.ts";
import { roundSeats } from "./session-plan.ts";

type Props = {
  words: Words;
  base: { edition: number; prints: Words };
  topics: { slug: string; name: string }[];
  problems: { field: string; problem: EditProblem }[];
  /** Somebody was quicker: this saves over their text. */
  isOver: boolean;
  backHref: string;
};

/** The words and settings of a session; it carries what it began with. */
export function EditForm({ words, base, topics, problems, isOver, backHref }: Props) {
  const error = (field: EditField) => {
    const found = problems.find((each) => each.field === field);
    return found && editProblemText[found.problem]();
  };
  const field = (name: EditField) => ({ name, label: editLabel[name](), error: error(name) });
  const text = (name: EditField) => ({ ...field(name), defaultValue: words[name] });
  const choices = (name: keyof typeof settingWords) => ({
    ...text(name),
    options: Object.entries(settingWords[name]).map(([value, label]) => ({
      value,
      label: label(),
    })),
  });
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={editFields.flatMap((name) => {
          const message = error(name);
          return message ? [{ field: name, label: editLabel[name](), message }] : [];
        })}
      />
      <Hidden name="edition" value={String(base.edition)} />
      {editFields.map((name) => (
        <Hidden key={name} name={`was-${name}`} value={base.prints[name]} />
      ))}
      <Field {...text("title")} required />
      <Select
        {...text("topic")}
        options={topics.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
      <TextArea {...text("summary")} rows={2} hint={m.office_edit_summary_hint()} optionalLabel />
      <MarkdownField
        {...field("description")}
        hint={m.office_edit_description_hint()}
        value={words.description}
      />
      <Select {...choices("language")} />
      <Select {...choices("format")} hint={m.planning_format_hint({ count: roundSeats })} />
      <Select {...choices("policy")} hint={m.office_edit_policy_hint()} />
      <Select {...choices("questions")} hint={m.planning_questions_hint()} />
      <Select {...choices("chat")} />
      <ChoiceGroup legend={editLabel.recording()}>
        <Choice
          {...field("recording")}
          label={m.planning_recording_on()}
          hint={m.taping_plan_hint()}
          value="announced"
          defaultChecked={words.recording === "announced"}
        />
      </ChoiceGroup>
      <Select {...choices("partners")} hint={m.planning_partners_hint()} />
      <Field
        {...text("fallbackUrl")}
        type="url"
        hint={m.office_edit_fallback_hint()}
        optionalLabel
      />
      <Field {...text("fallbackPhone")} type="tel" optionalLabel />
      <p className="actions">
        <Button>{isOver ? m.office_edit_save_over() : m.office_edit_save()}</Button>
        <ButtonLink kind="quiet" href={backHref}>
          {m.office_leave()}
        </ButtonLink>
      </p>
    </form>
  );
}

type MarkdownProps = { name: string; label: string; hint?: string; error?: string; value: string };

/** Text with paragraphs, lists and links, and how it will look: while typing, or as it was sent last. */
function MarkdownField({ value, ...field }: MarkdownProps) {
  const [text, setText] = useState(value);
  return (
    <>
      <TextArea
        {...field}
        rows={10}
        defaultValue={value}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <details>
        <summary>{m.office_preview()}</summary>
        {text.trim() ? <Markdown text={text} /> : <p className="soft">{m.office_preview_none()}</p>}
      </details>
    </>
  );
}
