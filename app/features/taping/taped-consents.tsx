import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { AskedOnce } from "#app/ui/asked-once.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";
import { houseZone } from "#app/zones.ts";
import type { TapedConsent } from "./own-consents.server.ts";

type Props = {
  consents: TapedConsent[];
  /** Just now one was taken back. */
  isDone: boolean;
  /** Where the same can be done later. */
  ownDataHref: string;
  now: Date;
};

/** Where somebody agreed to be recorded, and the way back from it. */
export function TapedConsents({ consents, isDone, ownDataHref, now }: Props) {
  if (consents.length === 0 && !isDone) return null;
  return (
    <section className="section" id="einwilligungen">
      <h2>{m.taping_consents_title()}</h2>
      {isDone && (
        <Notice tone="good" role="status">
          <p>{m.taping_taken_back()}</p>
        </Notice>
      )}
      <ul className="plain-list apart">
        {consents.map(({ id, session, when, recipient, tickedAt }) => (
          <li key={id}>
            <p>
              {m.taping_consent_of({
                ...{ title: session, name: recipient },
                date: when ? dayOf(when, now) : "",
                at: dayOf(
                  { startsAt: tickedAt, endsAt: tickedAt, zone: when?.zone ?? houseZone },
                  now,
                ),
              })}
            </p>
            <AskedOnce
              label={m.taping_take_back()}
              of={session}
              what={m.taping_take_back_what({ name: recipient })}
              yes={m.taping_take_back_yes()}
              sends={{ intent: "take-back", consent: id }}
            />
          </li>
        ))}
      </ul>
      <p className="small soft">
        {m.taping_consents_later()} <a href={ownDataHref}>{m.privacy_title()}</a>
      </p>
    </section>
  );
}

const dayOf = (when: { startsAt: Date; endsAt: Date; zone: string }, now: Date) =>
  whenWords({ ...when, locale: getLocale(), now }).date;
