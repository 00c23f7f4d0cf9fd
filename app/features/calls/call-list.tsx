import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { Call, CalledAbout } from "./calls.ts";

const aboutText: Record<CalledAbout, () => string> = {
  rescheduled: m.office_call_about_move,
  cancelled: m.office_call_about_cancelling,
  circular: m.office_call_about_circular,
  "reminder-day": m.office_call_about_reminder,
  promoted: m.office_call_about_seat,
  offered: m.office_call_about_offer,
  "second-date": m.office_call_about_second_date,
};

type Props = {
  calls: (Call & { when: string | null; href: string })[];
  /** Whether this person of staff may tick. */
  mayTick: boolean;
};

/** Whom no mail reaches: their telephone, what to say, and a tick when it is done. */
export function CallList({ calls, mayTick }: Props) {
  if (calls.length === 0) return null;
  const open = calls.filter(({ calledAt }) => calledAt === null);
  const done = calls.filter(({ calledAt }) => calledAt !== null);
  const words = ({ about }: Call) => about.map((one) => aboutText[one]()).join(", ");
  return (
    <section id="anrufe" aria-labelledby="anrufe-titel">
      <h2 id="anrufe-titel">{m.office_calls()}</h2>
      {open.length > 0 && <p>{m.office_calls_text()}</p>}
      {open.length === 0 && <p className="soft">{m.office_calls_done()}</p>}
      <ul className="plain-list">
        {open.map((call) => (
          <li key={call.registrationId}>
            <a href={call.href}>
              <b>{call.name}</b>
            </a>{" "}
            {call.phone ? <PhoneLink phone={call.phone} /> : m.office_call_no_phone()} ·{" "}
            {words(call)}
            {mayTick && (
              <form method="post">
                <Hidden name="intent" value="called" />
                <Hidden name="person" value={call.registrationId} />
                <Button small kind="quiet" aria-label={m.office_call_tick_of({ name: call.name })}>
                  {m.office_call_tick()}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {done.length > 0 && (
        <ul className="small soft">
          {done.map((call) => (
            <li key={`${call.registrationId} ${call.when}`}>
              {m.office_call_was({
                name: call.name,
                when: call.when ?? "",
                by: call.calledBy ?? m.office_call_somebody(),
              })}{" "}
              {words(call)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
