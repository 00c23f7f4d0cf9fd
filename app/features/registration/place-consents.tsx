import { m } from "#app/generated/paraglide/messages.js";
import { AskedOnce } from "#app/ui/asked-once.tsx";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { consentText, type GivenPurpose } from "./texts.ts";

export type PlaceConsent = {
  id: string;
  purpose: GivenPurpose;
  recipient: string;
  isConfirmed: boolean;
};

/** What was ticked at the sign-up: nothing of it counts before its own button is pressed. */
export function PlaceConsents({ consents, newsLinks }: Props) {
  if (consents.length === 0) return null;
  const isOpen = consents.some(({ isConfirmed }) => !isConfirmed);
  return (
    <section className="section" id="einwilligungen">
      <h2>{m.registration_consents()}</h2>
      <p>{isOpen ? m.registration_consents_open() : m.registration_consents_all()}</p>
      <ul className="plain-list apart">
        {consents.map((consent) => (
          <One key={consent.id} consent={consent} />
        ))}
      </ul>
      {newsLinks.map(({ association, href }) => (
        <p key={href} className="small">
          {m.registration_news_until()}{" "}
          <a href={href}>{m.registration_news_end({ name: association })}</a>
        </p>
      ))}
    </section>
  );
}

type Props = {
  consents: PlaceConsent[];
  newsLinks: { association: string; href: string }[];
};

function One({ consent: { id, purpose, recipient, isConfirmed } }: { consent: PlaceConsent }) {
  const words = consentText[purpose]({ name: recipient });
  return (
    <li>
      <p>
        {words}{" "}
        <b>{isConfirmed ? m.registration_consent_counts() : m.registration_consent_counts_not()}</b>
      </p>
      {purpose === "recording" ? (
        <AskedOnce
          label={m.taping_take_back()}
          of={words}
          what={m.taping_take_back_what({ name: recipient })}
          yes={m.taping_take_back_yes()}
          sends={{ intent: "take-back", consent: id }}
        />
      ) : (
        <form method="post" className="actions">
          <Hidden name="consent" value={id} />
          {!isConfirmed && (
            <Button
              small
              name="intent"
              value="confirm"
              aria-label={`${m.registration_consent_confirm()}: ${words}`}
            >
              {m.registration_consent_confirm()}
            </Button>
          )}
          <Button
            small
            kind="quiet"
            name="intent"
            value="take-back"
            aria-label={`${m.registration_consent_take_back()}: ${words}`}
          >
            {m.registration_consent_take_back()}
          </Button>
        </form>
      )}
    </li>
  );
}
