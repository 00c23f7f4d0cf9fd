import "@fullcalendar/react/skeleton.css";
import FullCalendar from "@fullcalendar/react";
import dayGrid from "@fullcalendar/react/daygrid";
import interaction from "@fullcalendar/react/interaction";
import german from "@fullcalendar/react/locales/de";
import english from "@fullcalendar/react/locales/en-gb";
import timeGrid from "@fullcalendar/react/timegrid";
import { type KeyboardEvent, useMemo, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { EntryWords, hrefOf, looksOf } from "./calendar-entry.tsx";
import { clockAfter, timesAfter } from "./calendar-steps-by-key.ts";
import type { Wish } from "./office.ts";
import { type CalendarEntry, type CalendarView, fixedBecause, type Mover } from "./office.ts";
import { fixedText } from "./texts.ts";

type Props = {
  slug: string;
  view: CalendarView;
  day: string;
  clock: string;
  entries: CalendarEntry[];
  hidden: Record<string, number>;
  listHref: (day: string) => string;
  mover: Mover;
  move: (wish: Wish) => void;
  plan: (from: string, to: string) => void;
  say: (words: string) => void;
};

/** Times go in and come out as the association's clock shows them; the calendar takes them for UTC. */
const localOf = (written: string) => written.slice(0, 16);

/** Week and month with FullCalendar, in the browser alone. */
export default function CalendarGrid(props: Props) {
  const { slug, view, day, clock, entries, hidden, listHref, mover } = props;
  const { move, plan, say } = props;
  const [loaded] = useState(() => Date.now());
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const hours = useMemo(() => hoursOf(entries), [entries]);
  const events = useMemo(
    () => [
      ...entries.map((entry) => ({
        id: entry.id,
        title: entry.title,
        start: entry.from,
        end: entry.to,
        url: hrefOf(entry, slug),
        editable: fixedBecause(entry, mover) === null,
        className: looksOf(entry),
      })),
      ...Object.entries(hidden).map(([key, count]) => ({
        id: key,
        title: m.calendar_more({ count }),
        start: `${key}T23:59`,
        url: listHref(key),
        editable: false,
        className: "more",
      })),
    ],
    [entries, hidden, listHref, slug, mover],
  );
  const wished = ({ event, revert }: { event: Written; revert: () => void }) => {
    const entry = byId.get(event.id);
    if (!entry) return;
    move({ entry, from: localOf(event.startStr), to: localOf(event.endStr), putBack: revert });
  };
  const entryAt = (target: EventTarget) =>
    byId.get((target as Element).closest<HTMLElement>("[data-entry]")?.dataset.entry ?? "");
  const sayWhyNot = (entry: CalendarEntry) => {
    const fixed = fixedBecause(entry, mover);
    if (fixed) say(fixedText[fixed]({ host: entry.host.shortName }));
    return fixed !== null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const entry = entryAt(event.target);
    const times = entry && timesAfter(event, entry);
    if (!times) return;
    event.preventDefault();
    if (!sayWhyNot(entry)) move({ entry, ...times, putBack: () => undefined });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside take the focus, keys and drags come up from them.
    <div
      className="calendar-grid"
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        const entry = entryAt(event.target);
        event.preventDefault();
        if (entry) sayWhyNot(entry);
      }}
    >
      <FullCalendar
        key={`${view} ${day}`}
        plugins={[dayGrid, timeGrid, interaction]}
        locale={getLocale() === "de" ? german : english}
        timeZone="UTC"
        now={() => clockAfter(clock, Date.now() - loaded)}
        initialView={view === "month" ? "dayGridMonth" : "timeGridWeek"}
        initialDate={day}
        headerToolbar={false}
        height="auto"
        firstDay={1}
        weekends={hours.hasWeekend || view === "month"}
        showNonCurrentDates={false}
        fixedWeekCount={false}
        allDaySlot={false}
        slotMinTime={hours.first}
        slotMaxTime={hours.last}
        snapDuration="00:15"
        slotHeaderInterval="01:00"
        slotMinHeight={37}
        nextDayThreshold="06:00"
        eventTimeFormat={{ hour: "numeric", minute: "2-digit", hour12: false }}
        slotHeaderFormat={{ hour: "numeric", minute: "2-digit", hour12: false }}
        slotEventOverlap={false}
        eventMaxStack={4}
        eventShortHeight={30}
        nowIndicator
        events={events}
        editable
        eventDisplay="block"
        eventAllow={(span) => localOf(span.startStr) > clockAfter(clock, Date.now() - loaded)}
        eventContent={({ event }) => {
          const entry = byId.get(event.id);
          return entry ? <EntryWords entry={entry} /> : event.title;
        }}
        eventDidMount={({ el, event }) => {
          el.dataset.entry = event.id;
          el.title = [...el.querySelectorAll("b, .standing, .origin")]
            .map((part) => part.textContent?.trim())
            .join(" · ");
        }}
        eventAfterClass={({ isEndResizable }) => (isEndResizable ? "stretch" : "")}
        eventDrop={wished}
        eventResize={wished}
        selectable={mover.mayPlan && mover.mayAct}
        selectMirror
        selectMinDistance={5}
        select={({ startStr, endStr, allDay }) =>
          allDay
            ? plan(`${startStr}T10:00`, `${startStr}T11:00`)
            : plan(localOf(startStr), localOf(endStr))
        }
        viewClass="grid-view"
        dayHeaderClass="grid-head"
        dayHeaderContent={({ view, date }) => <DayHead view={view.type} date={date} />}
        dayHeaderInnerClass={({ isToday }) => (isToday ? "grid-day today" : "grid-day")}
        dayCellClass={({ isToday }) => (isToday ? "grid-cell today" : "grid-cell")}
        dayRowClass="grid-row"
        dayCellTopInnerClass="grid-date"
        dayLaneClass="grid-lane"
        slotLaneClass={({ isMinor }) => (isMinor ? "grid-slot minor" : "grid-slot")}
        slotHeaderClass="grid-hour"
        nowIndicatorLineClass="grid-now"
        popoverClass="grid-popover"
      />
    </div>
  );
}

/** "30. Mo." above a day of the week, "Mo." above a column of the month. */
function DayHead({ view, date }: { view: string; date: Date }) {
  const locale = getLocale() === "de" ? "de" : "en-GB";
  const said = (part: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...part, timeZone: "UTC" }).format(date);
  const weekday =
    getLocale() === "de" ? `${said({ weekday: "short" })}.` : said({ weekday: "short" });
  if (view === "dayGridMonth") return weekday;
  const day = `${date.getUTCDate()}${getLocale() === "de" ? "." : ""}`;
  return (
    <>
      <b>{day}</b> {weekday}
    </>
  );
}

type Written = { id: string; startStr: string; endStr: string };

/** From eight to six, and as far beyond as there are sessions; a weekend only where it has one. */
function hoursOf(entries: CalendarEntry[]) {
  const firsts = entries.map(({ from }) => Number(from.slice(11, 13)));
  const lasts = entries.map(({ from, to }) =>
    from.slice(0, 10) < to.slice(0, 10) ? 24 : Number(to.slice(11, 13)) + 1,
  );
  const hour = (count: number) => `${String(count).padStart(2, "0")}:00`;
  return {
    first: hour(Math.min(8, ...firsts)),
    last: hour(Math.min(24, Math.max(18, ...lasts))),
    hasWeekend: entries.some(({ from }) =>
      [0, 6].includes(new Date(`${from.slice(0, 10)}T12:00Z`).getUTCDay()),
    ),
  };
}
