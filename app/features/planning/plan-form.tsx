import { useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { ErrorSummary, Field, type FieldError, Hidden, TextArea } from "#app/ui/form.tsx";
import { Markdown } from "#app/ui/markdown.tsx";
import type { Asked, FormProps } from "./form-props.ts";
import { MoreFields } from "./more-fields.tsx";
import { type FieldId, type ProblemField, type Problems, word } from "./planning.ts";
import { PublishFields } from "./publish-fields.tsx";
import { FormatField } from "./room-fields.tsx";
import { SeatFields } from "./seat-fields.tsx";
import { problemText } from "./texts.ts";
import { WhenFields } from "./when-fields.tsx";
import { WhoFields } from "./who-fields.tsx";

/** The whole page of a session to be; only the title has no default. */
export function PlanForm(props: FormProps) {
  const { typed, problems, held, choice, isLive, children } = props;
  const error = (field: FieldId) => problems[field] && problemText[problems[field]]();
  return (
    <>
      <ErrorSummary errors={summaryOf(problems)} />
      {children}
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" name="intent" value="save" className="unseen" tabIndex={-1}>
        {m.planning_save()}
      </button>
      <Hidden name="draft" value={held.id} />
      <Hidden name="edition" value={String(held.edition)} />
      <Hidden name="series" value={word(typed, "series")} />
      <Hidden name="second" value={word(typed, "second")} />
      <Hidden name="like" value={word(typed, "like")} />
      <Chips
        legend={m.planning_topic()}
        name="topic"
        error={error("topic")}
        chips={choice.topics.map(({ slug, name }) => ({
          value: slug,
          label: name,
          checked: word(typed, "topic") === slug,
        }))}
      >
        <details open={word(typed, "otherTopic") !== "" || choice.topics.length === 0}>
          <summary>{m.planning_other_topic()}</summary>
          <Field
            name="otherTopic"
            label={m.planning_other_topic_label()}
            hint={m.planning_other_topic_hint()}
            error={error("otherTopic")}
            defaultValue={word(typed, "otherTopic")}
            maxLength={80}
          />
        </details>
      </Chips>
      <Field
        name="title"
        label={m.planning_title()}
        error={error("title")}
        defaultValue={word(typed, "title")}
        maxLength={140}
        autoComplete="off"
        required
      />
      {!isLive && (
        <Button small kind="quiet" name="intent" value="similar">
          {m.planning_show_similar()}
        </Button>
      )}
      <WhoFields {...props} />
      <WhenFields {...props} error={error} />
      <FormatField {...props} />
      <SeatFields {...props} error={error} />
      <AboutFields {...props} error={error} />
      <MoreFields {...props} error={error} />
      <PublishFields {...props} error={error} />
      <p className="plan-actions">
        <Button name="intent" value="ask">
          {m.planning_publish()}…
        </Button>
        <Button kind="quiet" name="intent" value="save">
          {m.planning_save()}
        </Button>
      </p>
      <p className="small soft">{m.planning_materials_later()}</p>
    </>
  );
}

/** Markdown, and beside it how it will look: while typing, or by a button. */
function AboutFields({ typed, isLive, error }: FormProps & Asked) {
  const before = word(typed, "description");
  const [text, setText] = useState(before);
  return (
    <>
      <TextArea
        name="description"
        label={m.planning_description()}
        hint={m.planning_description_hint()}
        error={error("description")}
        defaultValue={before}
        maxLength={10_000}
        onChange={({ target }) => setText(target.value)}
      />
      {!isLive && (
        <Button small kind="quiet" name="intent" value="preview">
          {m.planning_preview()}
        </Button>
      )}
      {text.trim() !== "" && (
        <section className="as-read" id="vorschau" aria-label={m.planning_preview_title()}>
          <p className="small soft">{m.planning_preview_title()}</p>
          <Markdown text={text} />
        </section>
      )}
    </>
  );
}

const labels: Record<ProblemField, () => string> = {
  topic: m.planning_topic,
  otherTopic: m.planning_other_topic_label,
  title: m.planning_title,
  summary: m.planning_summary,
  description: m.planning_description,
  day: m.planning_day,
  from: m.planning_from,
  to: m.planning_to,
  seats: m.planning_seats,
  kept: m.planning_kept,
  fallbackUrl: m.planning_fallback_url,
  fallbackPhone: m.planning_fallback_phone,
  publishDay: m.planning_publish_later,
  openDay: m.planning_open,
};

/** The lines of the summary on top; each leads to its field. */
const summaryOf = (problems: Problems): FieldError[] =>
  Object.entries(problems).flatMap(([field, problem]) => {
    const label = labels[field.replace(/-\d+$/, "") as ProblemField];
    return problem ? [{ field, label: label(), message: problemText[problem]() }] : [];
  });
