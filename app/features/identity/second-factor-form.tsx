import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden } from "#app/ui/form.tsx";

type Props = {
  /** A key to take over, or null for a person who has one. */
  offer: { words: string; offered: string; picture: string } | null;
  /** A new phone takes the place of one before: then something of before is typed, too. */
  isNew: boolean;
  /** Where a new phone is set up; null where there is none to replace. */
  newHref: string | null;
  back: string;
  error?: { field: "code" | "proof"; message: string };
};

export function SecondFactorForm({ offer, isNew, newHref, back, error }: Props) {
  const label = offer ? m.login_enrol_code() : m.login_second_code();
  const labels = { code: label, proof: m.login_new_proof() };
  const heading = isNew
    ? m.login_new_title()
    : offer
      ? m.login_enrol_title()
      : m.login_second_title();
  const lead = isNew ? m.login_new_lead() : offer ? m.login_enrol_lead() : m.login_second_lead();
  const wrong = (field: "code" | "proof") => (error?.field === field ? error.message : undefined);
  return (
    <>
      {error && <ErrorSummary errors={[{ ...error, label: labels[error.field] }]} />}
      <h1>{heading}</h1>
      <p className="lead">{lead}</p>
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
        <Field
          name="code"
          label={label}
          autoComplete="one-time-code"
          error={wrong("code")}
          required
        />
        {isNew && (
          <Field
            name="proof"
            label={labels.proof}
            hint={m.login_new_proof_hint()}
            autoComplete="off"
            error={wrong("proof")}
            required
          />
        )}
        <p className="submit">
          <Button>{offer ? m.login_enrol_confirm() : m.login_second_pass()}</Button>
        </p>
      </form>
      {newHref && (
        <p>
          <a href={newHref}>{m.login_new_link()}</a>
        </p>
      )}
      <p>
        <a href={back}>{isNew ? m.login_new_not() : m.login_second_later()}</a>
      </p>
    </>
  );
}
