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
import { safeReturn } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { moveByForm } from "#app/features/moments/move-by-form.server.ts";
import { asksForTimes, readTimesTyped } from "#app/features/moments/move-form.ts";
import { previewMove } from "#app/features/moments/move-queries.server.ts";
import { MovePanel, moveTitle } from "#app/features/moments/move-question.tsx";
import { TimesForm } from "#app/features/moments/times-form.tsx";
import { Declined } from "#app/features/sessions/declined.tsx";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { UnreachedPeople } from "#app/features/sessions/unreached.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

/**
 * `?tag&von&bis` or `?beginn&ende` (the association's clock): the question before a move. The calendar asks the
 * same by `useAside(…).ask(moveSession(slug, id, query))` and shows `preview` with `MoveQuestion`;
 * `preview` is null where the times cannot be read, and the answer is 400.
 */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { zone, slug } = scope.association;
  const id = param(params, "sessionId");
  const [frame, session] = await Promise.all([
    getDesk(scope, request),
    getHostedSession(scope, id),
  ]);
  const asked = new URL(request.url).searchParams;
  const isAsked = asksForTimes(asked);
  const read = readTimesTyped(asked, session, zone);
  const preview = isAsked && read.ok ? await previewMove(scope, id, read.times) : null;
  const address = pathsIn(scope.locale).deskSession(slug, id);
  const back = asked.get("zurueck") ?? undefined;
  return data(
    {
      ...{ frame, session, typed: read.typed, preview, now: scope.now },
      problems: read.ok ? [] : read.problems,
      back,
      backHref: safeReturn(back ?? null, address),
      address: pathsIn(scope.locale).moveSession(slug, id),
    },
    { status: isAsked && !read.ok ? 400 : 200 },
  );
}

/**
 * `intent=move` with the same fields, or `intent=undo`: 303 to the session, or to the page of the
 * desk that `zurueck` names; 409 with the refusal, 400 for times nobody can read.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const form = await sentForm(request);
  const moved = await moveByForm(scope, id, form);
  if (!moved.ok) return data(moved, { status: moved.status });
  const address = pathsIn(scope.locale).deskSession(scope.association.slug, id);
  return redirect(safeReturn(String(form.get("zurueck") ?? ""), address), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.office_move()}: ${shown?.session.title ?? ""} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Move() {
  const { frame, session, typed, preview, now, problems, back, backHref, address } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refusal = sent?.refusal;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={backHref}>{session.title}</BackLink>
      <DeskHead title={preview ? moveTitle({ preview, now }) : m.office_move()} />
      {refusal && refusal !== preview?.refusal && <Declined refusal={refusal} by={sent.by} />}
      {preview && (
        <MovePanel
          {...{ preview, now, typed, back, backHref, address }}
          moments={sent?.moments}
          unreached={<UnreachedPeople {...preview.people.unreached} />}
          refusal={preview.refusal && refusalText[preview.refusal]()}
        />
      )}
      <section>
        {preview && <h2>{m.office_move_other()}</h2>}
        <TimesForm
          action={address}
          typed={sent?.typed ?? typed}
          problems={sent?.problems ?? problems}
          back={back}
          isAsked={preview !== null}
        />
      </section>
    </DeskPage>
  );
}
