import { type Availability, phaseOf } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";

/** "noch 31 Plätze", "nur noch 2 Plätze", "voll · Warteliste 12". */
export function seatsWords(availability: Availability): string {
  if (availability.kind === "full")
    return availability.waiting === 0
      ? m.sessions_seats_full()
      : m.sessions_seats_waiting({ count: availability.waiting });
  const { kind, left: count } = availability;
  return kind === "few" ? m.sessions_seats_few({ count }) : m.sessions_seats_free({ count });
}

type Dated = {
  startsAt: Date;
  endsAt: Date;
  cancelledAt: Date | null;
  zone: string;
  replacedBy: { startsAt: Date } | null;
};

/** "läuft jetzt", "abgesagt · neuer Termin 10. Dezember", "vorbei"; null while it is still to come. */
export function phaseWords(session: Dated, now: Date): string | null {
  const phase = phaseOf(session, now);
  if (phase === "running") return m.sessions_now();
  if (phase === "over") return m.sessions_over();
  if (phase === "coming") return null;
  return session.replacedBy
    ? m.sessions_cancelled_replaced({ day: dayWords(session.replacedBy.startsAt, session.zone) })
    : m.sessions_cancelled();
}

const dayWords = (date: Date, timeZone: string) =>
  new Intl.DateTimeFormat(getLocale() === "en" ? "en-GB" : "de", {
    day: "numeric",
    month: "long",
    timeZone,
  }).format(date);
