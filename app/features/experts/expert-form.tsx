import { addressSentence } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup, ErrorSummary, Field, Select } from "#app/ui/form.tsx";
import type { ExpertField, TypedExpert } from "./read-expert.ts";

type Props = {
  typed?: TypedExpert;
  wrong: ExpertField[];
  topics: { slug: string; name: string }[];
  button: string;
  back: string;
  /** What sending it does besides, where it does. */
  consequence?: string;
};

const labels: Record<ExpertField, () => string> = {
  name: m.experts_name,
  nameEn: m.experts_name_en,
  email: m.experts_email,
};
const errors: Record<ExpertField, (typed?: string) => string> = {
  name: () => m.experts_name_wrong(),
  nameEn: () => m.experts_name_wrong(),
  email: addressSentence,
};

/** Role, address, language and topics of an expert. */
export function ExpertForm({ typed, wrong, topics, button, back, consequence }: Props) {
  const field = (name: ExpertField) => ({
    name,
    label: labels[name](),
    defaultValue: typed?.[name],
    error: wrong.includes(name) ? errors[name](typed?.[name]) : undefined,
    autoComplete: "off",
  });
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={wrong.map((name) => ({
          field: name,
          label: labels[name](),
          message: errors[name](typed?.[name]),
        }))}
      />
      <Field {...field("name")} hint={m.experts_name_hint()} maxLength={160} required />
      <Field {...field("nameEn")} hint={m.experts_name_en_hint()} maxLength={160} optionalLabel />
      <Field
        {...field("email")}
        type="email"
        hint={consequence ?? m.experts_email_hint()}
        required
      />
      <Select
        name="locale"
        label={m.experts_locale()}
        defaultValue={typed?.locale || "de"}
        short
        options={[
          { value: "de", label: m.experts_locale_de() },
          { value: "en", label: m.experts_locale_en() },
        ]}
      />
      <ChoiceGroup legend={m.experts_topics()}>
        {topics.map(({ slug, name }) => (
          <Choice
            key={slug}
            id={`topic-${slug}`}
            name="topic"
            value={slug}
            label={name}
            defaultChecked={typed?.topicSlugs.includes(slug)}
          />
        ))}
      </ChoiceGroup>
      <p className="submit actions">
        <Button>{button}</Button>
        <ButtonLink kind="quiet" href={back}>
          {m.experts_back_unchanged()}
        </ButtonLink>
      </p>
    </form>
  );
}
