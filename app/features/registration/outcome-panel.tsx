import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Moment } from "#app/ui/moment.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { Place } from "./registration.ts";

type Props = {
  session: { title: string; startsAt: Date; endsAt: Date; zone: string };
  place: Place;
  email: string;
  now: Date;
};

/** What happened, when the mail comes, and what to do if it does not. */
export function OutcomePanel({ session, place, email, now }: Props) {
  const when = whenWords({ ...session, locale: getLocale(), now });
  const isSeated = place.status === "seated";
  return (
    <Panel tone={isSeated ? "done" : "plain"}>
      <h1>
        {isSeated
          ? m.registration_done_seated()
          : m.registration_done_waiting({ position: place.position })}
      </h1>
      <p className="lead">
        {session.title}
        <br />
        <Moment words={when.heading} when={when} />
        {when.distance && ` · ${when.distance}`}
      </p>
      <p>
        {isSeated
          ? m.registration_done_mail({ email })
          : m.registration_done_mail_waiting({ email })}
      </p>
      <p className="small soft">{m.registration_done_known()}</p>
      <p className="small soft">{m.registration_done_late()}</p>
    </Panel>
  );
}
