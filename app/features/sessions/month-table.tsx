import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import type { Month, MonthDay } from "#app/ui/month.ts";
import { clockWords, dayKey } from "#app/ui/when.ts";
import { phaseWords } from "./texts.ts";

type Row = {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  cancelledAt: Date | null;
  replacedBy: { startsAt: Date } | null;
  host: { slug: string };
};
type Props = {
  month: Pick<Month, "name" | "weekdays" | "weeks">;
  /** The zone that the days are counted in. */
  zone: string;
  rows: Row[];
  now: Date;
  hrefOf: (row: Row) => string;
};

/** A month as a wall calendar: a table where there is room, a list of its full days on a phone. */
export function MonthTable({ month, zone, rows, now, hrefOf }: Props) {
  const today = dayKey(now, zone);
  const byDay = new Map<string, Row[]>();
  for (const row of rows) {
    const key = dayKey(row.startsAt, zone);
    byDay.set(key, [...(byDay.get(key) ?? []), row]);
  }
  return (
    <table className="month">
      <caption className="unseen">{m.finding_month_caption({ month: month.name })}</caption>
      <thead>
        <tr>
          {month.weekdays.map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {month.weeks.map((week) => (
          <tr key={week.find((day) => day)?.key}>
            {week.map((day, column) =>
              day ? (
                <DayCell
                  key={day.key}
                  day={day}
                  isToday={day.key === today}
                  rows={byDay.get(day.key) ?? []}
                  now={now}
                  hrefOf={hrefOf}
                />
              ) : (
                <td key={month.weekdays[column]?.long} className="none" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = Pick<Props, "rows" | "now" | "hrefOf"> & { day: MonthDay; isToday: boolean };

function DayCell({ day, isToday, rows, now, hrefOf }: CellProps) {
  return (
    <td
      className={rows.length > 0 ? undefined : "none"}
      aria-current={isToday ? "date" : undefined}
    >
      <p className="date">
        <span className="narrow">{day.weekday} </span>
        <b>{day.day}</b>
        {isToday && <span> {m.frame_today()}</span>}
      </p>
      {rows.length > 0 && (
        <ul>
          {rows.map((row) => (
            <li key={row.id} className={`of-${row.host.slug}`}>
              <a href={hrefOf(row)} className={row.cancelledAt ? "gone" : undefined}>
                <span>{clockWords(row.startsAt, row.zone, getLocale())}</span> {row.title}
              </a>
              {phaseWords(row, now) && <span className="soft"> {phaseWords(row, now)}</span>}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
