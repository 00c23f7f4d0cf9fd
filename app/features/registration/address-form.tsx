import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field, Hidden } from "#app/ui/form.tsx";

type Props = { email: string; reply: { typed: string; problem: string | undefined } | null };

/** "Andere E-Mail-Adresse": sends a mail with a button there; until that is pressed nothing changes. */
export function ChangeAddressForm({ email, reply }: Props) {
  return (
    <section className="section">
      <h2>{m.registration_change_heading()}</h2>
      <p>{m.registration_change_current({ email })}</p>
      <p className="soft">{m.registration_change_intro()}</p>
      <form method="post" noValidate>
        <Hidden name="intent" value="address" />
        <Field
          name="email"
          label={m.registration_change_email()}
          type="email"
          autoComplete="email"
          defaultValue={reply?.typed ?? ""}
          error={reply?.problem}
          required
        />
        <p className="submit">
          <Button kind="quiet">{m.registration_change_ask()}</Button>
        </p>
      </form>
    </section>
  );
}
