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
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import {
  getDeskSession,
  getHostedSession,
} from "#app/features/sessions/desk-session-queries.server.ts";
import { findUndo } from "#app/features/sessions/move-queries.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { UndoBar } from "#app/features/sessions/undo-bar.tsx";
import { undoChange } from "#app/features/sessions/undo-change.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, param } from "#app/platform/http.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const [frame, session] = await Promise.all([
    getDesk(scope, request),
    getDeskSession(scope, param(params, "sessionId")),
  ]);
  const mayPlan = session.isHost && hasRight(scope.actor.role, "plan");
  return {
    frame,
    session,
    mayPlan,
    undo: mayPlan ? await findUndo(scope, session.id) : null,
    when: whenWords({ ...session, locale: scope.locale, now: scope.now }).long,
    locale: scope.locale,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { id } = await getHostedSession(scope, param(params, "sessionId"));
  const form = await sentForm(request);
  if (form.get("intent") !== "undo") throw notFound();
  const outcome = await undoChange(scope, id);
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  return redirect(pathsIn(scope.locale).deskSession(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.session.title ?? ""} · ${m.desk_office()} ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function DeskSession() {
  const { frame, session, mayPlan, undo, when, locale } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const go = pathsIn(locale);
  return (
    <DeskPage frame={frame} area={null}>
      <DeskHead title={session.title}>
        {mayPlan && (
          <ButtonLink kind="quiet" href={go.moveSession(frame.slug, session.id)}>
            {m.office_move()}
          </ButtonLink>
        )}
      </DeskHead>
      {refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refusal]()}</p>
        </Notice>
      )}
      {undo && <UndoBar {...undo} action={go.moveSession(frame.slug, session.id)} />}
      <p className="lead">{when}</p>
      {session.isHost && (
        <p>
          <a href={go.deskMaterials(frame.slug, session.id)}>{m.materials_title()}</a>
        </p>
      )}
    </DeskPage>
  );
}
