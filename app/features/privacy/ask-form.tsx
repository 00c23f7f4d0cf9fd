import { addressText } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import type { AskReply } from "./ask.server.ts";

/** One field: whose data. */
export function AskForm({ reply, action }: { reply: AskReply | null; action: string }) {
  const error =
    reply?.problem &&
    (reply.problem === "too-many-tries"
      ? m.privacy_too_many_tries()
      : addressText[reply.problem]());
  const label = m.privacy_ask_address();
  return (
    <form id="meine-daten" method="post" action={action} noValidate>
      <ErrorSummary errors={error ? [{ field: "email", label, message: error }] : []} />
      <Field
        name="email"
        type="email"
        label={label}
        hint={m.privacy_ask_hint()}
        defaultValue={reply?.typed}
        error={error ?? undefined}
        autoComplete="email"
        required
      />
      <p className="submit">
        <Button>{m.privacy_ask_button()}</Button>
      </p>
    </form>
  );
}
