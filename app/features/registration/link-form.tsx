import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import type { Reply } from "./reply.ts";
import { wordsFor } from "./texts.ts";

/** One address; what was typed comes back with its problem beside it. */
export function LinkForm({ reply }: { reply: Reply | null }) {
  const label = m.registration_link_email();
  const error = reply?.problems.email?.map(wordsFor).join(" ");
  return (
    <form id="link" method="post" noValidate>
      <ErrorSummary errors={error ? [{ field: "email", label, message: error }] : []} />
      <Field
        name="email"
        label={label}
        type="email"
        inputMode="email"
        autoComplete="email"
        defaultValue={reply?.typed.email ?? ""}
        error={error}
        required
      />
      <p className="submit">
        <Button>{m.registration_link_submit()}</Button>
      </p>
    </form>
  );
}
