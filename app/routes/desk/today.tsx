import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { CoModerateButton } from "#app/features/comoderation/door-beside.tsx";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { findFirstSteps } from "#app/features/office/first-steps.server.ts";
import { FirstSteps } from "#app/features/office/first-steps.tsx";
import { dayOf } from "#app/features/office/today.ts";
import { lineOf, moreOf, noteOf } from "#app/features/office/today-lines.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { TodayWork } from "#app/features/office/today-work.tsx";
import { mayBeRun } from "#app/features/rooms/rooms.ts";
import { RunButton } from "#app/features/rooms/running-panel.tsx";
import { findNextSessions } from "#app/features/sessions/desk-queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead, Pending } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { State } from "#app/ui/state.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const { association, now, locale, actor } = scope;
  const { zone, slug } = association;
  const [frame, sessions, work, first] = await Promise.all([
    getDesk(scope, request),
    findNextSessions(scope),
    findWork(scope),
    findFirstSteps(scope),
  ]);
  const { lines, more } = dayOf(work);
  const mayRun = hasRight(actor.role, "moderate");
  const mayPlan = hasRight(actor.role, "plan");
  return {
    ...{ frame, first },
    day: whenWords({ startsAt: now, endsAt: now, zone, locale, now }).dayOfYear,
    lines: lines.map((row) => lineOf(row, { slug, zone, locale, now, mayPlan })),
    more: more.map((rest) => moreOf(rest, pathsIn(locale), slug)),
    sessions: sessions.map(({ startsAt, endsAt, zone: own, partnersModerate, ...session }) => {
      const { span, soonDay } = whenWords({ startsAt, endsAt, zone: own, locale, now });
      const { id, isRunning, adoptedFrom } = session;
      const isOpen = mayRun && mayBeRun({ startsAt, endsAt }, now);
      const go = pathsIn(locale);
      const room = isOpen && adoptedFrom === null ? go.deskRoom(slug, id) : null;
      const mayJoin = isOpen && adoptedFrom !== null && partnersModerate;
      const beside = mayJoin ? go.comoderate(slug, id) : null;
      const href = go.deskSession(slug, id);
      return { ...session, span, day: isRunning ? "" : soonDay, room, beside, href };
    }),
    mayPlan,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.desk_today()} · ${m.desk_office()} ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Today() {
  const { frame, first, day, lines, more, sessions, mayPlan } = useLoaderData<typeof loader>();
  const go = pathsIn(getLocale());
  return (
    <DeskPage frame={frame} area="today">
      <DeskHead title={m.desk_today_title({ date: day })}>
        {mayPlan && (
          <ButtonLink small href={go.plan(frame.slug)}>
            {m.calendar_plan()}
          </ButtonLink>
        )}
      </DeskHead>
      {first && <FirstSteps steps={first} slug={frame.slug} />}
      <section aria-labelledby="naechste">
        <h2 id="naechste">{m.desk_today_next()}</h2>
        {sessions.length === 0 ? (
          <Empty title={m.desk_today_none()}>
            <p>{m.desk_today_none_text()}</p>
            {mayPlan && (
              <p className="links">
                <a href={go.plan(frame.slug)}>{m.calendar_plan()}</a>{" "}
                <a href={go.pool(frame.slug)}>{m.calendar_to_pool()}</a>
              </p>
            )}
          </Empty>
        ) : (
          <Pending
            lines={sessions.map((session) => ({
              key: session.id,
              day: session.day,
              mark: session.isRunning ? (
                <State kind="now">{m.desk_today_running()}</State>
              ) : (
                session.span
              ),
              title: session.title,
              note: noteOf(session),
              step: (
                <div className="steps-of-line">
                  {session.room && <RunButton small action={session.room} />}
                  {session.beside && <CoModerateButton small action={session.beside} />}
                  <ButtonLink small kind="quiet" href={session.href}>
                    {m.desk_today_look()}
                  </ButtonLink>
                </div>
              ),
            }))}
          />
        )}
      </section>
      <TodayWork lines={lines} more={more} />
    </DeskPage>
  );
}
