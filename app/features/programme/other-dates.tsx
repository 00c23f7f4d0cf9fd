import { availabilityOf } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Notice } from "#app/ui/notice.tsx";
import { momentWords, whenWords } from "#app/ui/when.ts";
import type { Line } from "./programme-list.tsx";
import { SeatState } from "./seat-state.tsx";

type Props<Row extends Line> = {
  rows: Row[];
  now: Date;
  hrefOf: (row: Row) => string;
  /** The page of the whole series, where there is one. */
  series: { title: string; href: string; dates: number } | null;
};

/** The other dates of a series, or of a session held twice, with their seats; nothing where there are none. */
export function OtherDates<Row extends Line>({ rows, now, hrefOf, series }: Props<Row>) {
  if (rows.length === 0 && !series) return null;
  const locale = getLocale();
  return (
    <section className="similar">
      <h2>{m.sessions_other_dates()}</h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <a href={hrefOf(row)}>{whenWords({ ...row, locale, now }).longZoned}</a>
            <div className="row small">
              <span>{row.title}</span>
              <SeatState {...row} now={now} />
            </div>
          </li>
        ))}
      </ul>
      {series && (
        <p>
          <a href={series.href}>
            {m.sessions_series_all({ count: series.dates, title: series.title })}
          </a>
        </p>
      )}
    </section>
  );
}

type Reserved = {
  until: Date | null;
  session: { seats: Parameters<typeof availabilityOf>[0]; zone: string };
};

export function ReservedNotice({ until, session: { seats, zone } }: Reserved) {
  if (!until) return null;
  const isFull = availabilityOf(seats).kind === "full";
  const when = momentWords(until, zone, getLocale());
  return (
    <Notice tone="plain">
      <p>{isFull ? m.sessions_reserved({ when }) : m.sessions_reserved_partly({ when })}</p>
    </Notice>
  );
}
