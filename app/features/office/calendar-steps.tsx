import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { type CalendarPage, queryOf } from "./calendar-address.ts";
import { calendarViews } from "./office.ts";
import { viewText } from "./texts.ts";

type Props = {
  page: CalendarPage;
  days: { previous: string; next: string };
  today: string;
  slug: string;
  mayPlan: boolean;
};

/** To other days, to another view, to a new session. */
export function CalendarSteps({ page, days, today, slug, mayPlan }: Props) {
  const step = (href: string, label: string, sign: string) => (
    <ButtonLink small kind="quiet" href={href} aria-label={label} title={label}>
      {sign}
    </ButtonLink>
  );
  return (
    <div className="calendar-steps">
      <nav aria-label={m.calendar_days()}>
        {step(queryOf(page, { day: days.previous }), m.calendar_previous(), "‹")}
        <ButtonLink small kind="quiet" href={queryOf(page, { day: today })}>
          {m.calendar_today()}
        </ButtonLink>
        {step(queryOf(page, { day: days.next }), m.calendar_next(), "›")}
      </nav>
      <nav aria-label={m.calendar_views()}>
        {calendarViews.map((view) => (
          <ButtonLink
            key={view}
            small
            kind="quiet"
            href={queryOf(page, { view })}
            aria-current={page.view === view ? "true" : undefined}
          >
            {viewText[view]()}
          </ButtonLink>
        ))}
      </nav>
      {mayPlan && (
        <ButtonLink small href={pathsIn(getLocale()).plan(slug)}>
          {m.calendar_plan()}
        </ButtonLink>
      )}
    </div>
  );
}
