import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";

type WeekProps = {
  heading: string;
  /** What stands for the heading in print, where "this week" would soon be wrong. */
  onPaper?: string | null;
  aside?: ReactNode;
  children: ReactNode;
};
type DayProps = {
  weekday: string;
  day: string;
  month: string;
  today: boolean;
  children: ReactNode;
};
type SlotProps = {
  time: string;
  dateTime?: string;
  href: string;
  title: string;
  /** Where the title speaks another language than the page. */
  titleLang?: string;
  sub?: ReactNode;
  state: ReactNode;
  gone?: boolean;
  children?: ReactNode;
};

/** A heavy rule with a heading; its days below. */
export function Week({ heading, onPaper, aside, children }: WeekProps) {
  return (
    <section className="week">
      <header>
        <h2>
          {onPaper ? (
            <>
              <span className="on-screen">{heading}</span>
              <span className="on-paper">{onPaper}</span>
            </>
          ) : (
            heading
          )}
        </h2>
        {aside && <div>{aside}</div>}
      </header>
      {children}
    </section>
  );
}

/** The day once on the left, its slots on the right. */
export function Day({ weekday, day, month, today, children }: DayProps) {
  return (
    <section className={today ? "day today" : "day"}>
      <h3>
        <span>
          {today && <span className="on-screen">{m.frame_today()}, </span>}
          {weekday}{" "}
        </span>
        <b>{day} </b>
        <span>{month}</span>
      </h3>
      <div>{children}</div>
    </section>
  );
}

/** One session of the timetable; its title's link covers the whole row. */
export function Slot({
  time,
  dateTime,
  href,
  title,
  titleLang,
  sub,
  state,
  gone,
  children,
}: SlotProps) {
  return (
    <article className={gone ? "slot gone" : "slot"}>
      {dateTime ? <time dateTime={dateTime}>{time}</time> : <span className="time">{time}</span>}
      <div>
        <h4>
          <a href={href} lang={titleLang}>
            {title}
          </a>
        </h4>
        {sub && <p>{sub}</p>}
        {children}
      </div>
      {state}
    </article>
  );
}
