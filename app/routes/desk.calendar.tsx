import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { calendarIn, queryOf } from "#app/features/office/calendar-address.ts";
import { daysOf } from "#app/features/office/calendar-days.ts";
import { CalendarFilter } from "#app/features/office/calendar-filter.tsx";
import { CalendarList, CalendarTable } from "#app/features/office/calendar-pages.tsx";
import { findEntries } from "#app/features/office/calendar-queries.server.ts";
import { CalendarSteps } from "#app/features/office/calendar-steps.tsx";
import { withoutCrowds } from "#app/features/office/full-days.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { dayKey } from "#app/ui/when.ts";

/** As many lines as one page of the list holds. */
const linesOfList = 100;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const { now, locale, association, actor } = scope;
  const { zone } = association;
  const page = calendarIn(new URL(request.url), now, zone);
  const { from, to, ...days } = daysOf(page, { zone, locale, now });
  const [frame, { entries, choices }] = await Promise.all([
    getDesk(scope, request),
    findEntries(scope, { from, to }, page.filters),
  ]);
  const start = (page.page - 1) * linesOfList;
  const { shown, hidden } =
    page.view === "month" ? withoutCrowds(entries) : { shown: entries, hidden: {} };
  return {
    frame,
    page,
    days,
    choices,
    hidden,
    found: entries.length,
    entries: page.view === "list" ? entries.slice(start, start + linesOfList) : shown,
    pages: Math.ceil(entries.length / linesOfList),
    today: dayKey(now, zone),
    mayPlan: hasRight(actor.role, "plan"),
    mayAct: actor.mayAct,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.calendar_title()}, ${data?.days.heading ?? ""} · ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Calendar() {
  const shown = useLoaderData<typeof loader>();
  const { frame, page, days, choices, found, entries, pages, today, mayPlan } = shown;
  const go = pathsIn(getLocale());
  const at = (number: number) => queryOf(page, { page: number });
  const listHref = (day: string) =>
    `${queryOf(page, { view: "list", day, filters: { ...page.filters, kind: "listed" } })}#tag-${day}`;
  return (
    <DeskPage frame={frame} area="calendar">
      <DeskHead title={days.heading}>
        <CalendarSteps {...{ page, days, today, mayPlan }} slug={frame.slug} />
      </DeskHead>
      <CalendarFilter {...{ page, choices, found }} />
      {page.view === "list" ? (
        <CalendarList {...shown} slug={frame.slug} />
      ) : (
        <CalendarTable {...shown} slug={frame.slug} listHref={listHref} />
      )}
      {entries.length === 0 && (
        <Empty
          title={
            found === 0 && Object.values(page.filters).some(Boolean)
              ? m.calendar_none_filtered()
              : m.calendar_none()
          }
        >
          <p>
            {m.calendar_none_text()} <a href={go.pool(frame.slug)}>{m.calendar_to_pool()}</a>
          </p>
        </Empty>
      )}
      {page.view === "list" && (
        <Pager
          page={page.page}
          pages={pages}
          previous={page.page > 1 ? at(page.page - 1) : null}
          next={page.page < pages ? at(page.page + 1) : null}
        />
      )}
    </DeskPage>
  );
}
