import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { houseZone } from "#app/zones.ts";
import { TakeBackTaped } from "./consents.tsx";
import { dayWords, momentWords } from "./moments.ts";
import type { OwnData } from "./queries.server.ts";
import { purposeText } from "./texts.ts";

/** What stands under an address beside registrations: proofs, corrected addresses, experts. */
export function Others({ own }: { own: OwnData }) {
  const {
    proofs,
    formerAddresses,
    experts,
    subscriptions,
    staff,
    staffInvitations,
    addressChanges,
    askers,
    inquiries,
    approaches,
    acting,
    tapings,
    signing,
  } = own;
  const all = [
    proofs,
    formerAddresses,
    experts,
    subscriptions,
    staff,
    staffInvitations,
    addressChanges,
    askers,
    inquiries,
    approaches,
    acting,
    tapings,
    signing,
  ];
  if (all.every(({ length }) => length === 0)) return null;
  return (
    <section className="section">
      <h2>{m.privacy_others()}</h2>
      {subscriptions.length > 0 && (
        <form method="post">
          <ul>
            {subscriptions.map(({ id, association, zone, confirmedAt, keptUntil }) => (
              <li key={id}>
                {m.privacy_news({
                  name: association,
                  at: momentWords(confirmedAt, zone),
                  until: dayWords(keptUntil, zone),
                })}
              </li>
            ))}
          </ul>
          <Button small kind="quiet" name="intent" value="end-news">
            {m.privacy_news_end()}
          </Button>
        </form>
      )}
      <ul>
        {staff.map(({ email, lastLoginAt, logins }) => (
          <li key={email}>
            {lastLoginAt
              ? m.privacy_staff_login({ at: momentWords(lastLoginAt, houseZone) })
              : m.privacy_staff_no_login()}{" "}
            {logins.length > 0 && m.privacy_staff_logins({ count: logins.length })}
          </li>
        ))}
        {staff.flatMap(({ name, roles }) =>
          roles.map(({ association, zone, grantedAt, endedAt }) => (
            <li key={association + grantedAt.toISOString()}>
              {m.privacy_staff({ name, association, at: dayWords(grantedAt, zone) })}{" "}
              {endedAt && m.privacy_staff_left({ at: dayWords(endedAt, zone) })}
            </li>
          )),
        )}
        {staffInvitations.map(({ association, zone, createdAt, keptUntil }) => (
          <li key={association + createdAt.toISOString()}>
            {m.privacy_staff_invited({ association, until: dayWords(keptUntil, zone) })}
          </li>
        ))}
        {experts.map(({ name, keptBy }) => (
          <li key={keptBy + name}>{m.privacy_expert({ name, association: keptBy })}</li>
        ))}
        {askers.map(({ id, name, company, session, zone, questions, keptUntil }) => (
          <li key={id}>
            {m.privacy_asker({ name, company, title: session, until: dayWords(keptUntil, zone) })}{" "}
            {questions.map(({ text }) => `„${text}“`).join(" ")}
          </li>
        ))}
        {inquiries.map(({ id, association, zone, askedAt, text }) => (
          <li key={id}>
            {m.privacy_inquiry({ name: association, at: dayWords(askedAt, zone) })} „{text}“
          </li>
        ))}
        {approaches.map(({ id, to, zone, writtenAt, text }) => (
          <li key={id}>
            {m.privacy_approach({ to, at: dayWords(writtenAt, zone) })} „{text}“
          </li>
        ))}
        {acting.map(({ id, company, since, isAsked }) => (
          <li key={id}>
            {isAsked
              ? m.privacy_asked_to_act({ company, at: dayWords(since, houseZone) })
              : m.privacy_acting({ company, at: dayWords(since, houseZone) })}
          </li>
        ))}
        {addressChanges.map(({ id, session, zone, keptUntil }) => (
          <li key={id}>
            {m.privacy_change_row({ title: session, until: momentWords(keptUntil, zone) })}
          </li>
        ))}
        {formerAddresses.map(({ session, zone, replacedAt }) => (
          <li key={session}>
            {m.privacy_former_row({ title: session, at: momentWords(replacedAt, zone) })}
          </li>
        ))}
        {tapings.map(({ id, session, when, recipient, tickedAt }) => (
          <li key={id}>
            {m.taping_consent_of({
              ...{ title: session, name: recipient },
              date: when ? dayWords(when.startsAt, when.zone) : "",
              at: dayWords(tickedAt, when?.zone ?? houseZone),
            })}
            <TakeBackTaped id={id} of={session} name={recipient} />
          </li>
        ))}
        {signing.map(({ session, zone, markedAt }) => (
          <li key={session + markedAt.toISOString()}>
            {m.privacy_signing_in({ title: session, at: momentWords(markedAt, zone) })}
          </li>
        ))}
        {proofs.map(({ id, purpose, recipient, tickedAt }) => (
          <li key={id}>
            {m.privacy_proof({
              purpose: purposeText(purpose, recipient),
              at: momentWords(tickedAt, houseZone),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
