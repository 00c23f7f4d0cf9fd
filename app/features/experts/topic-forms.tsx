import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";
import type { NewTopicForm } from "./experts.ts";

const topicFields = ["name", "nameEn"] as const satisfies (keyof NewTopicForm)[];
type TopicField = (typeof topicFields)[number];
type Topic = { slug: string; name: string; isFirst: boolean };

/** Which topics stand first on the portal; the form says what stood there, so that only a change counts. */
export function FirstTopics({ topics }: { topics: Topic[] }) {
  return (
    <form method="post">
      <fieldset className="field columns">
        <legend>{m.settings_topics_first()}</legend>
        <p className="hint">{m.settings_topics_first_hint()}</p>
        {topics.map(({ slug, name, isFirst }) => (
          <div key={slug}>
            {isFirst && <Hidden name="was" value={slug} />}
            <Choice
              id={`thema-${slug}`}
              name="first"
              value={slug}
              label={name}
              defaultChecked={isFirst}
            />
          </div>
        ))}
      </fieldset>
      <p className="submit">
        <Button name="intent" value="topics">
          {m.settings_topics_save()}
        </Button>
      </p>
    </form>
  );
}

type NewProps = { typed?: Record<string, string>; errors: Partial<Record<string, string>> };

/** A topic that is missing; all associations can use it then. */
export function NewTopic({ typed, errors }: NewProps) {
  const wrong = topicFields.filter((field) => field in errors);
  const labels: Record<TopicField, string> = {
    name: m.settings_topic_name(),
    nameEn: m.settings_topic_name_en(),
  };
  const of = (name: TopicField) => ({
    name,
    label: labels[name],
    defaultValue: typed?.[name],
    error: wrong.includes(name) ? m.settings_topic_missing() : undefined,
    required: true,
    autoComplete: "off",
  });
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={wrong.map((field) => ({
          field,
          label: labels[field],
          message: m.settings_topic_missing(),
        }))}
      />
      <p className="soft">{m.settings_topic_lead()}</p>
      <Field {...of("name")} />
      <Field {...of("nameEn")} lang="en" />
      <p className="submit">
        <Button kind="quiet" name="intent" value="new-topic">
          {m.settings_topic_add()}
        </Button>
      </p>
    </form>
  );
}
