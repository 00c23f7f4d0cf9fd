import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import type { MonthDay } from "#app/ui/month.ts";

type Props = {
  caption: string;
  weekdays: { short: string; long: string }[];
  /** Rows of days; null is a day of another month. */
  weeks: (MonthDay | null)[][];
  /** "2026-12-01" */
  today: string;
  /** What stands on a day; nothing on an empty one. */
  children: (day: MonthDay) => ReactNode;
};

/**
 * Days as a wall calendar: a table where there is room; on a phone a list of its full days from today
 * on, with the earlier ones of this month behind a link.
 */
export function MonthGrid({ caption, weekdays, weeks, today, children }: Props) {
  const isThisMonth = weeks.some((week) => week.some((day) => day?.key === today));
  return (
    <>
      {isThisMonth && (
        <p className="earlier">
          <a href="#monat">{m.frame_earlier_days()}</a>
        </p>
      )}
      <table className="month" id="monat">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {weekdays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day)?.key}>
              {week.map((day, column) =>
                day ? (
                  <DayCell
                    key={day.key}
                    day={day}
                    isToday={day.key === today}
                    isPast={isThisMonth && day.key < today}
                  >
                    {children(day)}
                  </DayCell>
                ) : (
                  <td key={weekdays[column]?.long} className="none" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

type CellProps = { day: MonthDay; isToday: boolean; isPast: boolean; children: ReactNode };

function DayCell({ day, isToday, isPast, children }: CellProps) {
  const marks = [!children && !isToday && "none", isPast && "past"].filter(Boolean);
  return (
    <td className={marks.join(" ") || undefined} aria-current={isToday ? "date" : undefined}>
      <p className="date">
        <span className="narrow">{day.weekday} </span>
        <b>{day.day}</b>
        {isToday && <span className="on-screen"> {m.frame_today()}</span>}
      </p>
      {children || (isToday && <p className="narrow soft">{m.frame_nothing_today()}</p>)}
    </td>
  );
}
