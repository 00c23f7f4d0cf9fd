import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden, Honeypot, TextArea } from "#app/ui/form.tsx";
import { longestText } from "./approaches.ts";
import { wordsFor } from "./texts.ts";

type Props = {
  reply: { typed: Record<string, string>; problems: Record<string, string[]> } | null;
  opened: string;
  /** Who is in as a person of a company. */
  person: { name: string; email: string } | null;
  privacyHref: string;
};

/** What somebody wants of a company, and who they are. */
export function ApproachForm({ reply, opened, person, privacyHref }: Props) {
  const of = (name: keyof typeof labels, typed = "") => ({
    ...{ name, label: labels[name]() },
    defaultValue: reply?.typed[name] ?? typed,
    error: reply?.problems[name]?.map(wordsFor).join(" "),
  });
  return (
    <form method="post" id="anfrage" noValidate>
      <ErrorSummary errors={summaryOf(reply)} />
      <Hidden name="opened" value={opened} />
      <Honeypot name="website" />
      <TextArea {...of("text")} rows={6} maxLength={longestText} required />
      <Field {...of("name", person?.name)} autoComplete="name" required />
      <Field {...of("company")} autoComplete="organization" required />
      <Field
        {...of("email", person?.email)}
        hint={m.approaches_email_hint()}
        type="email"
        inputMode="email"
        autoComplete="email"
        required
      />
      <Field
        {...of("phone")}
        hint={m.approaches_phone_hint()}
        type="tel"
        autoComplete="tel"
        optionalLabel
      />
      <p className="submit">
        <Button>{m.approaches_inquiry_send()}</Button>
      </p>
      <p className="small soft">
        {m.approaches_use()} <a href={privacyHref}>{m.registration_use_more()}</a>
      </p>
    </form>
  );
}

/** In the order of the form. */
const labels = {
  text: m.approaches_words,
  name: m.registration_name,
  company: m.registration_company,
  email: m.registration_email,
  phone: m.registration_phone,
};

/** What is wrong, from the top down. */
const summaryOf = (reply: Props["reply"]) =>
  (["", ...Object.keys(labels)] as ("" | keyof typeof labels)[]).flatMap((field) =>
    (reply?.problems[field] ?? []).map((problem) => ({
      field: field || "text",
      label: field ? labels[field]() : m.approaches_title(),
      message: wordsFor(problem),
    })),
  );
