import { longestQuestion, waysShown } from "#app/features/questions/questions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import {
  Choice,
  ChoiceGroup,
  ErrorSummary,
  Field,
  Hidden,
  Honeypot,
  TextArea,
} from "#app/ui/form.tsx";
import { wordsFor } from "./texts.ts";

type Props = {
  reply: { typed: Record<string, string>; problems: Record<string, string[]> } | null;
  opened: string;
  retentionDays: number;
  privacyHref: string;
};

/** "Eine Frage stellen" for who does not come: the question, how it is signed, and where the mail goes. */
export function AskerFields({ reply, opened, retentionDays, privacyHref }: Props) {
  const of = (name: keyof typeof labels) => ({
    ...{ name, label: labels[name]() },
    defaultValue: reply?.typed[name] ?? "",
    error: reply?.problems[name]?.map(wordsFor).join(" "),
  });
  return (
    <form id="frage" method="post" noValidate>
      <ErrorSummary errors={summaryOf(reply)} />
      <Hidden name="opened" value={opened} />
      <Honeypot name="website" />
      <TextArea {...of("text")} rows={4} maxLength={longestQuestion} required />
      <Field {...of("name")} autoComplete="name" required />
      <Field {...of("company")} autoComplete="organization" required />
      <Field
        {...of("email")}
        hint={m.questions_email_hint()}
        type="email"
        inputMode="email"
        autoComplete="email"
        required
      />
      <ChoiceGroup legend={m.questions_shown_as()}>
        {waysShown.map((way) => (
          <Choice
            key={way}
            type="radio"
            name="shownAs"
            value={way}
            defaultChecked={(reply?.typed.shownAs ?? "nobody") === way}
            label={signed[way]()}
          />
        ))}
      </ChoiceGroup>
      <p className="submit">
        <Button>{m.questions_ask()}</Button>
      </p>
      <p className="small soft">
        {m.questions_use({ count: retentionDays })}{" "}
        <a href={privacyHref}>{m.registration_use_more()}</a>
      </p>
    </form>
  );
}

/** In the order of the form. */
const labels = {
  text: m.questions_yours,
  name: m.registration_name,
  company: m.registration_company,
  email: m.registration_email,
};

const signed = {
  nobody: m.questions_sign_nobody,
  company: m.questions_sign_company,
  name: m.questions_sign_name,
};

/** What is wrong, from the top down. */
const summaryOf = (reply: Props["reply"]) =>
  (["", ...Object.keys(labels)] as ("" | keyof typeof labels)[]).flatMap((field) =>
    (reply?.problems[field] ?? []).map((problem) => ({
      field: field || "text",
      label: field ? labels[field]() : m.questions_ask_title(),
      message: wordsFor(problem),
    })),
  );
