import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Thread } from "#app/ui/thread.tsx";
import { Day, Slot, Week } from "#app/ui/timetable.tsx";
import { dayKey, weekKey, weekOf, whenWords } from "#app/ui/when.ts";
import { ZoneLine } from "#app/ui/zone-line.tsx";
import { SeatState } from "./seat-state.tsx";

/** One line of a programme as the queries shape it. */
export type Line = {
  id: string;
  title: string;
  language: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  cancelledAt: Date | null;
  experts: string;
  seats: { limit: number; taken: number; waiting: number };
  host: { slug: string; namedAsHost: string };
  isOwn: boolean;
  replacedBy: { id: string; startsAt: Date } | null;
};

export type ProgrammeProps<Row extends Line> = {
  rows: Row[];
  now: Date;
  hrefOf: (row: Row) => string;
  /** The month that a week belongs to, as a page of its own. */
  monthHref?: (startsAt: Date) => string;
};

/** A timetable: weeks, their days once on the left, the sessions of each to the right. */
export function Programme<Row extends Line>({ rows, now, hrefOf, monthHref }: ProgrammeProps<Row>) {
  const locale = getLocale();
  const isMixed = rows.some(({ zone }) => zone !== rows[0]?.zone);
  const weeks = groupedBy(rows, ({ startsAt, zone }) => weekKey(startsAt, zone));
  const list = weeks.map((week, place) => {
    const { startsAt, zone } = week[0];
    const { which, range } = weekOf(startsAt, zone, now, locale);
    const days = groupedBy(week, (row) => dayKey(row.startsAt, row.zone));
    return (
      <Week
        key={weekKey(startsAt, zone)}
        heading={which ? weekNames[which]() : range}
        onPaper={which && range}
        aside={
          place === 0 && monthHref ? (
            <>
              {which && range}
              <span>
                {which && " · "}
                <a href={monthHref(startsAt)}>{m.finding_month()}</a>
              </span>
            </>
          ) : (
            which && range
          )
        }
      >
        {days.map((day) => (
          <DayOf key={day[0].id} {...{ day, now, hrefOf, isMixed }} />
        ))}
      </Week>
    );
  });
  return (
    <>
      <ZoneLine rows={rows} />
      {list}
    </>
  );
}

const weekNames = {
  this: m.frame_week_this,
  next: m.frame_week_next,
  last: m.frame_week_last,
};

type DayProps<Row extends Line> = {
  day: [Row, ...Row[]];
  now: Date;
  hrefOf: (row: Row) => string;
  /** Whether the programme goes by several clocks: then each line names its own. */
  isMixed: boolean;
};

function DayOf<Row extends Line>({ day, now, hrefOf, isMixed }: DayProps<Row>) {
  const locale = getLocale();
  const { weekday, dayNumber, month, isToday } = whenWords({ ...day[0], locale, now });
  return (
    <Day weekday={weekday} day={dayNumber} month={month} today={isToday}>
      {day.map((row) => {
        const { clock, iso, zoneLabel } = whenWords({ ...row, locale, now });
        return (
          <Slot
            key={row.id}
            time={clock}
            dateTime={iso}
            href={hrefOf(row)}
            title={row.title}
            titleLang={row.language === locale ? undefined : row.language}
            sub={isMixed ? [row.experts, zoneLabel].filter(Boolean).join(" · ") : row.experts}
            gone={row.cancelledAt !== null}
            state={<SeatState {...row} now={now} />}
          >
            <p>
              <Thread hostSlug={row.host.slug} own={row.isOwn}>
                {m.portal_hosted_own({ host: row.host.namedAsHost })}
              </Thread>
            </p>
          </Slot>
        );
      })}
    </Day>
  );
}

/** Neighbours with the same key, in the order they came. */
function groupedBy<Row>(rows: Row[], keyOf: (row: Row) => string): [Row, ...Row[]][] {
  const groups: { key: string; rows: [Row, ...Row[]] }[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, rows: [row] });
  }
  return groups.map((group) => group.rows);
}
