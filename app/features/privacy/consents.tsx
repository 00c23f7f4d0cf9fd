import { m } from "#app/generated/paraglide/messages.js";
import { AskedOnce } from "#app/ui/asked-once.tsx";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { momentWords } from "./moments.ts";
import type { OwnRegistration } from "./queries.server.ts";
import { purposeText } from "./texts.ts";

type Props = { consents: OwnRegistration["consents"]; zone: string };

/** Each consent with its history, and the way back from it. */
export function Consents({ consents, zone }: Props) {
  if (consents.length === 0) return null;
  return (
    <>
      <h3>{m.privacy_consents()}</h3>
      <ul>
        {consents.map((consent) => (
          <li key={consent.id}>
            {purposeText(consent.purpose, consent.recipient)}{" "}
            <span className="soft">
              {m.privacy_consent_ticked({
                at: momentWords(consent.tickedAt, zone),
                wording: consent.wording,
              })}{" "}
              {consent.withdrawnAt
                ? m.privacy_consent_withdrawn({ at: momentWords(consent.withdrawnAt, zone) })
                : consent.verifiedAt
                  ? m.privacy_consent_verified({ at: momentWords(consent.verifiedAt, zone) })
                  : m.privacy_consent_unverified()}
            </span>
            {!consent.withdrawnAt && consent.purpose === "recording" && (
              <TakeBackTaped
                id={consent.id}
                of={purposeText(consent.purpose, consent.recipient)}
                name={consent.recipient}
              />
            )}
            {!consent.withdrawnAt && consent.purpose !== "recording" && (
              <form method="post">
                <Hidden name="consent" value={consent.id} />
                {!consent.verifiedAt && (
                  <>
                    <Button
                      small
                      name="intent"
                      value="confirm"
                      aria-label={`${m.registration_consent_confirm()}: ${purposeText(consent.purpose, consent.recipient)}`}
                    >
                      {m.registration_consent_confirm()}
                    </Button>{" "}
                  </>
                )}
                <Button
                  kind="quiet"
                  small
                  aria-label={`${m.privacy_consent_withdraw()}: ${purposeText(consent.purpose, consent.recipient)}`}
                >
                  {m.privacy_consent_withdraw()}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type TapedProps = { id: string; of: string; name: string };

/** The way back from being recorded; `name`: who shows the recording. */
export const TakeBackTaped = ({ id, of, name }: TapedProps) => (
  <AskedOnce
    label={m.taping_take_back()}
    of={of}
    what={m.taping_take_back_what({ name })}
    yes={m.taping_take_back_yes()}
    sends={{ consent: id }}
  />
);
