import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { whenWords } from "#app/ui/when.ts";

type Props = {
  dates: { id: string; title: string; startsAt: Date; endsAt: Date; zone: string }[];
  /** The session that is full. */
  title: string;
  now: Date;
  hrefOf: (date: { id: string }) => string;
};

/** Beside a waiting list: where a seat is free instead, one press away; nothing where there is none. */
export function FreeDates({ dates, title, now, hrefOf }: Props) {
  if (dates.length === 0) return null;
  return (
    <section className="free-dates">
      <h2>{m.sessions_free_dates()}</h2>
      <ul>
        {dates.map((date) => (
          <li key={date.id}>
            <a href={hrefOf(date)}>{whenWords({ ...date, locale: getLocale(), now }).longZoned}</a>
            {date.title !== title && <span className="small soft"> {date.title}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
