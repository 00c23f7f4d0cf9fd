import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Select, TextArea } from "#app/ui/form.tsx";
import { RegionFields } from "./registration-form.tsx";
import type { Reply } from "./reply.ts";
import { wordsFor } from "./texts.ts";

type Props = {
  reply: Reply | null;
  isFull: boolean;
  districts: { ags: string; name: string; label: string }[];
  locale: string;
};

/** What an office types while somebody is on the telephone: the least first, the rest if it is said. */
export function HandFields({ reply, isFull, districts, locale }: Props) {
  const of = (name: keyof typeof labels) => ({
    name,
    label: labels[name](),
    defaultValue: reply?.typed[name] ?? "",
    error: reply?.problems[name]?.map(wordsFor).join(" "),
    autoComplete: "off",
  });
  const wrong = Object.entries(reply?.problems ?? {}).flatMap(([field, problems]) =>
    problems.map((problem) => ({
      field: field || "name",
      label: labels[field as keyof typeof labels]?.() ?? m.registration_form_problem(),
      message: wordsFor(problem),
    })),
  );
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={wrong} />
      <Field {...of("name")} required />
      <Field {...of("company")} required />
      <Field {...of("phone")} type="tel" optionalLabel />
      <Field {...of("email")} type="email" hint={m.people_hand_email()} optionalLabel />
      <RegionFields reply={reply} districts={districts} isAsked={false} />
      <TextArea {...of("question")} rows={3} optionalLabel />
      <Select
        name="language"
        label={m.people_hand_language()}
        defaultValue={reply?.typed.language ?? locale}
        options={[
          { value: "de", label: m.people_german() },
          { value: "en", label: m.people_english() },
        ]}
      />
      <p>{m.people_hand_no_consent()}</p>
      <p className="submit">
        <Button>{isFull ? m.people_hand_wait() : m.people_hand_enter()}</Button>
      </p>
    </form>
  );
}

const labels = {
  name: m.people_hand_name,
  company: m.registration_company,
  phone: m.registration_phone,
  email: m.registration_email,
  postcode: m.registration_postcode,
  district: m.registration_district,
  question: m.people_hand_question,
};
