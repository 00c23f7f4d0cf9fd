import { availabilityOf, closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { Line } from "./programme-list.tsx";
import { SeatState } from "./seat-state.tsx";

type Props = {
  /** The title of the series: a date says its own only where that is another one. */
  title: string;
  rows: Line[];
  now: Date;
  hrefOf: (id: string) => string;
  /** The way to a seat. */
  registerHref: (id: string) => string;
};

/** The dates of a series: when, with whom, how many seats are left, and the button. */
export function SeriesDates({ title, rows, now, hrefOf, registerHref }: Props) {
  const locale = getLocale();
  return (
    <ul className="dates">
      {rows.map((row) => {
        const { longZoned: long } = whenWords({ ...row, locale, now });
        const isFull = availabilityOf(row.seats).kind === "full";
        const label = isFull ? m.portal_session_wait() : m.portal_session_register();
        return (
          <li key={row.id}>
            <div>
              <a href={hrefOf(row.id)}>{long}</a>
              {row.title !== title && (
                <p lang={row.language === locale ? undefined : row.language}>{row.title}</p>
              )}
              {row.experts && <p className="small soft">{row.experts}</p>}
            </div>
            <SeatState {...row} now={now} />
            {closedBecause(row, now) === null && (
              <ButtonLink small kind="quiet" href={registerHref(row.id)}>
                {label} <span className="unseen">{long}</span>
              </ButtonLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}
