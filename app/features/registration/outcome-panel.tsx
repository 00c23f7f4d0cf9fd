import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Distance, Moment } from "#app/ui/moment.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { clockWords, whenWords } from "#app/ui/when.ts";
import type { Place } from "./registration.ts";

type Props = {
  session: { title: string; startsAt: Date; endsAt: Date; zone: string };
  place: Place;
  /** Who was signed up with the same form. */
  further: { name: string; place: Place | null }[];
  email: string;
  now: Date;
  /** The ways into a calendar, for a seat. */
  calendar: ReactNode;
};

/** What happened, when the mail comes, and what to do if it does not. */
export function OutcomePanel({ session, place, further, email, now, calendar }: Props) {
  const when = whenWords({ ...session, locale: getLocale(), now });
  const isSeated = place.status === "seated";
  return (
    <Panel tone={isSeated ? "done" : "plain"}>
      <h1>{headingFor(place, session.zone)}</h1>
      <p className="lead">
        {session.title}
        <br />
        <Moment words={when.heading} when={when} />
        <Distance when={when} />
      </p>
      <p>{mailText[place.status]({ email })}</p>
      {isSeated && calendar}
      {further.length > 0 && (
        <>
          <h2>{m.registration_further_done()}</h2>
          <ul>
            {further.map(({ name, place: theirs }, n) => (
              <li key={`${n} ${name}`}>
                <b>{name}</b>: {placeWords(theirs)}
              </li>
            ))}
          </ul>
          <p className="small">{m.registration_further_mails()}</p>
        </>
      )}
      <p className="small soft">{m.registration_done_known()}</p>
      <p className="small soft">{m.registration_done_late()}</p>
    </Panel>
  );
}

const mailText = {
  seated: m.registration_done_mail,
  offered: m.registration_done_mail_offered,
  waiting: m.registration_done_mail_waiting,
};

const headingFor = (place: Place, zone: string) => {
  if (place.status === "seated") return m.registration_done_seated();
  if (place.status === "waiting") return m.registration_done_waiting({ position: place.position });
  const until = clockWords(new Date(place.until), zone, getLocale());
  return m.registration_done_offered({ until });
};

const placeWords = (place: Place | null) => {
  if (!place) return m.registration_further_closed();
  if (place.status === "offered") return m.registration_further_offered();
  return place.status === "seated"
    ? m.registration_further_seated()
    : m.registration_further_waiting({ position: place.position });
};
