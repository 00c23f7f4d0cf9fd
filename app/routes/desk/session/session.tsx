import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { CallList } from "#app/features/calls/call-list.tsx";
import { getCalls, tickCall } from "#app/features/calls/calls.server.ts";
import { PanelBeside } from "#app/features/comoderation/door-beside.tsx";
import { FollowUpLine } from "#app/features/followups/follow-up-panel.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { MaterialList } from "#app/features/materials/material-list.tsx";
import { undoChange } from "#app/features/moments/undo-change.server.ts";
import { MailProgress } from "#app/features/notifications/mail-progress.tsx";
import { findMailProgress } from "#app/features/notifications/progress-queries.server.ts";
import { mainAct } from "#app/features/office/main-act.ts";
import { DeskExperts, DeskReach, DeskState, OwnPart } from "#app/features/office/session-desk.tsx";
import { SessionHead } from "#app/features/office/session-head.tsx";
import { getSessionPage } from "#app/features/office/session-page.server.ts";
import { StepsNav } from "#app/features/office/steps-nav.tsx";
import { foreseeBackToDraft } from "#app/features/planning/back-to-draft.server.ts";
import { SeatState } from "#app/features/programme/seat-state.tsx";
import { findReturned } from "#app/features/returns/returned.server.ts";
import { ReturnedMails } from "#app/features/returns/returned-mails.tsx";
import { findRunning } from "#app/features/rooms/running.server.ts";
import { RunningPanel } from "#app/features/rooms/running-panel.tsx";
import { SeatBar } from "#app/features/seats/seat-bar.tsx";
import { findAsking } from "#app/features/seats/take-back-asking.server.ts";
import { Declined } from "#app/features/sessions/declined.tsx";
import { UndoBars } from "#app/features/sessions/undo-bar.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, param } from "#app/platform/http.server.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const id = param(params, "sessionId");
  const [frame, page] = await Promise.all([getDesk(scope, request), getSessionPage(scope, id)]);
  const [progress, running, calls, lost, foreseen, asking] = await Promise.all([
    page.session.isHost ? findMailProgress(scope, id) : null,
    page.mayRun ? findRunning(scope, id) : null,
    page.mayName ? getCalls(scope, id) : [],
    findReturned(scope, ({ sessionId }) => sessionId === id),
    page.session.isHost && page.mayPlan ? foreseeBackToDraft(scope, id) : null,
    page.session.isHost && page.mayPlan ? findAsking(scope, id) : null,
  ]);
  const { now, locale } = scope;
  return { frame, ...page, foreseen, asking, progress, running, calls, lost, now, locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const form = await sentForm(request);
  const { slug } = scope.association;
  const here = pathsIn(scope.locale).deskSession(slug, param(params, "sessionId"));
  if (form.get("intent") === "called") {
    await tickCall(scope, param(params, "sessionId"), String(form.get("person")));
    return redirect(`${here}#anrufe`, 303);
  }
  if (form.get("intent") !== "undo") throw notFound();
  const outcome = await undoChange(scope, param(params, "sessionId"));
  return outcome.ok ? redirect(here, 303) : data({ refusal: outcome.refusal }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.session.title ?? ""} · ${m.desk_office()} ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function DeskSession() {
  const { frame, session, now, locale, mayPlan, isOpen, ...page } = useLoaderData<typeof loader>();
  const { reach, undo, foreseen, asking, progress, running, counts, url, series } = page;
  const refusal = useActionData<typeof action>()?.refusal;
  const [go, { slug }, { id, isHost, isPublic, replacedBy }] = [pathsIn(locale), frame, session];
  const fileOf = (file: string) => go.deskMaterialFile(slug, id, file);
  const standing = { ...page.standing, mayGoBack: foreseen !== null };
  const shownBelow = page.isOpenBeside ? { mayReopen: false } : running;
  const main = mainAct(standing, { session, reach, running: shownBelow });
  return (
    <DeskPage frame={frame} area="calendar">
      <SessionHead {...{ session, slug, now, main }} mayChange={mayPlan && isHost && isOpen} />
      {refusal && <Declined refusal={refusal} />}
      {running && <RunningPanel ending={running} slug={slug} id={id} />}
      {page.isOpenBeside && <PanelBeside slug={slug} id={id} />}
      <UndoBars {...{ id, slug }} all={[undo, foreseen?.undo ?? null, asking]} />
      <DeskState
        session={session}
        replacement={replacedBy && (isHost ? go.deskSession : go.session)(slug, replacedBy.id)}
        state={<SeatState {...session} seats={session.shown} now={now} />}
      />
      {!session.cancelledAt && (
        <SeatBar
          seats={session.seats}
          free={session.free}
          {...{ counts, zone: session.zone, asked: reach?.asked ?? null }}
        />
      )}
      <ReturnedMails mails={page.lost} />
      {progress && <MailProgress {...progress} />}
      <CallList calls={page.calls} mayTick={mayPlan && frame.person.mayAct} />
      <OwnPart session={session} files={<MaterialList materials={page.files} hrefOf={fileOf} />} />
      <FollowUpLine followUp={page.followUp} href={mayPlan ? go.followUp(slug, id) : null} />
      <StepsNav {...{ standing, main }} />
      {reach && <DeskExperts experts={reach.experts} {...{ isOpen, isPublic }} />}
      {url && <DeskReach id={id} url={url} reach={reach} series={series} />}
    </DeskPage>
  );
}
