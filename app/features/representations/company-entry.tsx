import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";

type Props = { typed?: string; error?: string };

/** What the pages of companies are for, and the way in. */
export function CompanyEntry({ typed, error }: Props) {
  return (
    <>
      {error && (
        <ErrorSummary
          errors={[{ field: "email", label: m.representations_email(), message: error }]}
        />
      )}
      <h1>{m.representations_title()}</h1>
      <p className="lead">{m.representations_lead()}</p>
      <form method="post" noValidate>
        <Field
          name="email"
          type="email"
          autoComplete="email"
          label={m.representations_email()}
          hint={m.representations_email_hint()}
          defaultValue={typed}
          error={error}
          required
        />
        <p className="submit">
          <Button>{m.login_send()}</Button>
        </p>
      </form>
      <h2>{m.representations_unknown_title()}</h2>
      <p>{m.representations_unknown_text()}</p>
    </>
  );
}
