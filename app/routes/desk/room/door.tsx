import "#app/room.css";
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
import { ExpertChecks } from "#app/features/checks/expert-checks.tsx";
import { safeReturn } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { runAtDesk } from "#app/features/live/run-at-desk.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { getEnding } from "#app/features/rooms/moderation-queries.server.ts";
import { doorOnDesk, passFor } from "#app/features/rooms/pass.server.ts";
import { getDoor } from "#app/features/rooms/queries.server.ts";
import { StaffDoor } from "#app/features/rooms/staff-door.tsx";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { isOfTheEnd } from "#app/features/sessions/changes.ts";
import { findUndo } from "#app/features/sessions/find-undo.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { UndoBar } from "#app/features/sessions/undo-bar.tsx";
import { refusalTexts } from "#app/features/stage/shut-texts.ts";
import { TapingPlanPart } from "#app/features/taping/plan-part.tsx";
import { findTapingToRun } from "#app/features/taping/taping-queries.server.ts";
import { TapingTold } from "#app/features/taping/taping-told.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { settingAll } from "#app/platform/cookies.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await staffVisitor(scope, param(params, "sessionId"));
  const [frame, door, ending, undo, taping] = await Promise.all([
    getDesk(scope, request),
    getDoor(scope, visitor),
    getEnding(scope, visitor),
    findUndo(scope, visitor.session.id),
    findTapingToRun(scope, visitor.session.id),
  ]);
  return { frame, door, ending, undo, taping };
}

/** `intent=enter` goes in; the others are what one may do from in there, too. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await staffVisitor(scope, param(params, "sessionId"));
  const { id } = visitor.session;
  const { slug } = scope.association;
  const go = pathsIn(scope.locale);
  const form = await sentForm(request);
  if (form.get("intent") !== "enter") {
    const outcome = await runAtDesk(scope, id, form, refusalText);
    if (!outcome.ok) return data({ text: outcome.text }, { status: outcome.status });
    return redirect(safeReturn(String(form.get("zurueck") ?? ""), go.deskRoom(slug, id)), 303);
  }
  const entered = await enter(scope, visitor);
  if (!entered.ok) return data({ text: refusalTexts[entered.refusal]().title }, { status: 409 });
  const passes = await passFor(doorOnDesk(slug, id), entered.identity);
  const headers = settingAll(passes);
  return redirect(go.runRoom(slug, id), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.rooms_run()}: ${shown?.door.title ?? ""} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function DeskRoom() {
  const { frame, door, ending, undo, taping } = useLoaderData<typeof loader>();
  const text = useActionData<typeof action>()?.text;
  const go = pathsIn(getLocale());
  const address = go.deskRoom(frame.slug, door.sessionId);
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(frame.slug, door.sessionId)}>{door.title}</BackLink>
      <DeskHead title={m.rooms_run()} />
      {text && (
        <Notice tone="warn" role="alert">
          <p>{text}</p>
        </Notice>
      )}
      {undo && isOfTheEnd(undo.kind) && <UndoBar {...undo} action={address} />}
      <TapingTold {...door} {...taping} />
      <StaffDoor
        door={door}
        ending={ending}
        action={address}
        checks={<ExpertChecks comesInSilent />}
      />
      <TapingPlanPart {...taping} action={address} />
    </DeskPage>
  );
}
