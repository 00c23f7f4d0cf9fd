import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";

type Props = {
  /** A key to take over, or null for a person who has one. */
  offer: { words: string; offered: string; picture: string } | null;
  back: string;
  error?: string;
};

export function SecondFactorForm({ offer, back, error }: Props) {
  const label = offer ? m.login_enrol_code() : m.login_second_code();
  return (
    <>
      {error && <ErrorSummary errors={[{ field: "code", label, message: error }]} />}
      <h1>{offer ? m.login_enrol_title() : m.login_second_title()}</h1>
      <p className="lead">{offer ? m.login_enrol_lead() : m.login_second_lead()}</p>
      <form method="post" noValidate>
        {offer && (
          <>
            <p>{m.login_enrol_scan()}</p>
            <p>
              <img className="qr" src={offer.picture} alt={m.login_enrol_title()} />
            </p>
            <p>
              {m.login_enrol_key()} <code>{offer.words}</code>
            </p>
            <Hidden name="offered" value={offer.offered} />
          </>
        )}
        <Field name="code" label={label} autoComplete="one-time-code" error={error} required />
        <p className="submit">
          <Button>{offer ? m.login_enrol_confirm() : m.login_second_pass()}</Button>
        </p>
      </form>
      <p>
        <a href={back}>{m.login_second_later()}</a>
      </p>
    </>
  );
}
