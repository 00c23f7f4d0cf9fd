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
import { correctByForm } from "#app/features/attendance/correct-by-form.server.ts";
import { CorrectionForm, Corrections } from "#app/features/attendance/correction-form.tsx";
import { IssuePart } from "#app/features/attendance/issue-part.tsx";
import { getAttendee } from "#app/features/attendance/ledger-queries.server.ts";
import { refusalNamed, signalWords } from "#app/features/attendance/texts.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { shortMoment } from "#app/ui/moments.ts";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "names");
  const id = param(params, "sessionId");
  const [frame, attendee] = await Promise.all([
    getDesk(scope, request),
    getAttendee(scope, id, param(params, "registrationId")),
  ]);
  const mayCorrect = hasRight(scope.actor.role, "plan") && attendee.hasBegun;
  const { searchParams } = new URL(request.url);
  const [done, refusal] = [searchParams.has("ok"), refusalNamed(searchParams.get("grund"))];
  return { frame, id, attendee, mayCorrect, done, refusal, now: scope.now };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const whose = {
    sessionId: param(params, "sessionId"),
    registrationId: param(params, "registrationId"),
  };
  const answer = await correctByForm(scope, whose, await sentForm(request));
  if (!answer.ok) return data(answer.reply, { status: answer.status });
  const { slug } = scope.association;
  const here = pathsIn(scope.locale).attendee(slug, whose.sessionId, whose.registrationId);
  return redirect(`${here}?ok`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.attendee.person.name ?? ""} · ${m.attendance_title()}` },
  { name: "robots", content: "noindex" },
];

export default function OneAttendee() {
  const { frame, id, attendee, mayCorrect, done, now, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { person, presence, zone } = attendee;
  const go = pathsIn(getLocale());
  return (
    <DeskPage frame={frame} area="people">
      <BackLink href={go.attendance(frame.slug, id)}>
        {m.attendance_title()}: {attendee.title}
      </BackLink>
      <DeskHead title={person.name} />
      {done && !reply && (
        <Notice tone="good" role="status">
          <p>{m.attendance_done()}</p>
        </Notice>
      )}
      {(reply?.refusal ?? page.refusal) && (
        <Notice tone="warn" role="alert">
          <p>{reply?.refusal ?? page.refusal}</p>
        </Notice>
      )}
      <p className="lead">{m.attendance_counts({ minutes: presence.minutes })}</p>
      <p>
        {signalWords(presence, zone)}
        {presence.isCorrected && ` · ${m.attendance_measured({ minutes: presence.measured })}`}
      </p>
      {mayCorrect && <CorrectionForm attendee={attendee} reply={reply} />}
      {mayCorrect && (
        <IssuePart
          number={person.certificates[0]?.number ?? null}
          action={go.attendeeCertificate(frame.slug, id, person.id)}
        />
      )}
      <Corrections attendee={attendee} moment={(at) => shortMoment(at, zone, getLocale(), now)} />
    </DeskPage>
  );
}
