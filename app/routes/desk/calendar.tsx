import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { intervalOf, type MovePreview } from "#app/features/moments/move.ts";
import { MoveQuestion, moveButton, moveTitle } from "#app/features/moments/move-question.tsx";
import { calendarIn, linksIn } from "#app/features/office/calendar-address.ts";
import { daysOf } from "#app/features/office/calendar-days.ts";
import { CalendarFilter } from "#app/features/office/calendar-filter.tsx";
import { LiveCalendar } from "#app/features/office/calendar-live.tsx";
import { CalendarList, CalendarTable, NothingHere } from "#app/features/office/calendar-pages.tsx";
import { findEntries } from "#app/features/office/calendar-queries.server.ts";
import { CalendarSteps } from "#app/features/office/calendar-steps.tsx";
import { leaf } from "#app/features/office/full-days.ts";
import { MoveDialog } from "#app/features/office/move-dialog.tsx";
import { findJustChanged } from "#app/features/office/moved-queries.server.ts";
import { moverIn } from "#app/features/office/office.ts";
import { Declined } from "#app/features/sessions/declined.tsx";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { UndoBar } from "#app/features/sessions/undo-bar.tsx";
import { UnreachedPeople } from "#app/features/sessions/unreached.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { localTime } from "#app/ui/local-time.ts";
import { Pager } from "#app/ui/pager.tsx";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const { now, locale, association, actor } = scope;
  const { zone } = association;
  const page = calendarIn(new URL(request.url), now, zone);
  const { from, to, ...days } = daysOf(page, { zone, locale, now });
  const [frame, { entries, choices }, changed] = await Promise.all([
    getDesk(scope, request),
    findEntries(scope, { from, to }, page.filters),
    findJustChanged(scope),
  ]);
  const clock = localTime(now, zone);
  return {
    ...{ frame, page, days, choices, changed, clock, now, found: entries.length },
    ...leaf(entries, page),
    today: clock.slice(0, 10),
    mover: moverIn(actor),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.calendar_title()}, ${data?.days.heading ?? ""} · ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

type Asked = { preview: MovePreview | null; now: Date };
type Answered = { refusal?: Refusal | null; by?: string | null };

export default function Calendar() {
  const shown = useLoaderData<typeof loader>();
  const { frame, page, days, choices, changed, found, entries, pages, today, mover } = shown;
  const go = pathsIn(getLocale());
  const { slug } = frame;
  const links = linksIn(go.calendar(slug), page);
  return (
    <DeskPage frame={frame} area="calendar">
      {changed && (
        <UndoBar
          key={changed.sessionId}
          {...changed}
          action={go.moveSession(slug, changed.sessionId)}
          back={links.here}
        />
      )}
      <DeskHead title={days.heading}>
        <CalendarSteps {...{ page, days, today, slug }} mayPlan={mover.mayPlan} />
      </DeskHead>
      <CalendarFilter {...{ page, choices, found }} />
      <LiveCalendar
        {...{ ...shown, slug, listHref: links.listings }}
        view={page.view}
        day={page.day}
        ask={(wish, close) => (
          <MoveDialog<Asked, Answered>
            key={`${wish.entry.id} ${wish.from} ${wish.to}`}
            {...{ slug, wish, close }}
            back={links.here}
            show={({ preview, now }) => preview && questionOf(preview, now)}
            refused={({ refusal, by }) => refusal && <Declined refusal={refusal} by={by} />}
          />
        )}
      >
        {page.view === "list" ? (
          <CalendarList {...shown} slug={slug} />
        ) : (
          <CalendarTable {...{ ...shown, slug, listHref: links.listings }} />
        )}
      </LiveCalendar>
      {entries.length === 0 && <NothingHere page={page} slug={slug} />}
      <Pager page={page.page} pages={pages} previous={links.previous} next={links.next} />
    </DeskPage>
  );
}

const questionOf = (preview: MovePreview, now: Date) => ({
  title: moveTitle({ preview, now }),
  body: (
    <MoveQuestion
      {...{ preview, now }}
      unreached={<UnreachedPeople {...preview.people.unreached} />}
      refusal={preview.refusal && refusalText[preview.refusal]()}
    />
  ),
  seen: intervalOf(preview.from),
  button: moveButton(preview),
});
