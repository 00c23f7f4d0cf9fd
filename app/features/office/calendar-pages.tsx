import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Empty } from "#app/ui/empty.tsx";
import { MonthGrid } from "#app/ui/month-grid.tsx";
import { whenWords } from "#app/ui/when.ts";
import { type CalendarPage, isNarrowed } from "./calendar-address.ts";
import type { CalendarDays } from "./calendar-days.ts";
import { EntryWords, hrefOf, looksOf, MoveStep } from "./calendar-entry.tsx";
import { type CalendarEntry, fixedBecause, type Mover } from "./office.ts";

type Shown = {
  slug: string;
  entries: CalendarEntry[];
  days: Pick<CalendarDays, "heading" | "weekdays" | "weeks">;
  /** "2026-12-01" */
  today: string;
};

type GridProps = Shown & {
  /** Partners' listings that a full day does not show, by day. */
  hidden: Record<string, number>;
  listHref: (day: string) => string;
};

/** A week or a month as a table of its days, before there is a script and without one. */
export function CalendarTable({ slug, entries, days, today, hidden, listHref }: GridProps) {
  const byDay = groupedByDay(entries);
  return (
    <MonthGrid
      caption={m.calendar_caption({ span: days.heading })}
      weekdays={days.weekdays}
      weeks={days.weeks}
      today={today}
    >
      {({ key }) =>
        byDay.has(key) && (
          <>
            <ul>
              {byDay.get(key)?.map((entry) => (
                <li key={entry.id} className={looksOf(entry)}>
                  <a href={hrefOf(entry, slug)}>
                    <EntryWords entry={entry} />
                  </a>
                </li>
              ))}
            </ul>
            {hidden[key] && (
              <a className="more" href={listHref(key)}>
                {m.calendar_more({ count: hidden[key] })}
              </a>
            )}
          </>
        )
      }
    </MonthGrid>
  );
}

type ListProps = Shown & { mover: Mover };

/** The same sessions one below the other, each with the way to another time. */
export function CalendarList({ slug, entries, today, mover }: ListProps) {
  const byDay = groupedByDay(entries);
  return [...byDay].map(([key, onDay]) => (
    <section key={key} id={`tag-${key}`} className={key === today ? "agenda today" : "agenda"}>
      <h2>
        {key === today && `${m.calendar_today()}, `}
        {dayHeading(key)}
      </h2>
      <ul>
        {onDay.map((entry) => (
          <li key={entry.id}>
            <div className={looksOf(entry)}>
              <a href={hrefOf(entry, slug)}>
                <EntryWords entry={entry} />
              </a>
              {entry.experts && <span className="small soft">{entry.experts}</span>}
            </div>
            <MoveStep entry={entry} slug={slug} fixed={fixedBecause(entry, mover)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** "Dienstag, 1. Dezember" */
function dayHeading(key: string) {
  const noon = new Date(`${key}T12:00Z`);
  const locale = getLocale();
  return whenWords({ startsAt: noon, endsAt: noon, zone: "UTC", locale, now: noon }).dayOfYear;
}

/** An empty page of the calendar. */
export function NothingHere({ page, slug }: { page: CalendarPage; slug: string }) {
  return (
    <Empty title={isNarrowed(page) ? m.calendar_none_filtered() : m.calendar_none()}>
      <p>
        {m.calendar_none_text()}{" "}
        <a href={pathsIn(getLocale()).pool(slug)}>{m.calendar_to_pool()}</a>
      </p>
    </Empty>
  );
}

function groupedByDay(entries: CalendarEntry[]) {
  const byDay = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const key = entry.from.slice(0, 10);
    byDay.set(key, [...(byDay.get(key) ?? []), entry]);
  }
  return byDay;
}
