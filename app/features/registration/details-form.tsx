import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { wordsFor } from "./texts.ts";

type Props = {
  place: { name: string; company: string; email: string };
  reply: { typed: Record<string, string>; problems: Record<string, string[]> } | null;
};

/** One form for all that may be changed; another address counts once the mail there is answered. */
export function DetailsFields({ place, reply }: Props) {
  const of = (name: keyof typeof labels) => ({
    name,
    label: labels[name](),
    defaultValue: reply?.typed[name] ?? { ...place, email: "" }[name],
    error: reply?.problems[name]?.map(wordsFor).join(" "),
  });
  const errors = (["name", "company", "email"] as const).flatMap((field) => {
    const { error, label } = of(field);
    return error ? [{ field, label, message: error }] : [];
  });
  return (
    <form id="angaben" method="post" noValidate>
      <ErrorSummary errors={errors} />
      <Field {...of("name")} autoComplete="name" required />
      <Field {...of("company")} autoComplete="organization" required />
      <Field
        {...of("email")}
        type="email"
        inputMode="email"
        autoComplete="off"
        hint={`${m.registration_change_current({ email: place.email })} ${m.registration_change_intro()}`}
        optionalLabel
      />
      <p className="submit">
        <Button>{m.registration_details_save()}</Button>
      </p>
    </form>
  );
}

const labels = {
  name: m.registration_name,
  company: m.registration_company,
  email: m.registration_change_email,
};
