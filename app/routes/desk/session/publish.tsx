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
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { getDeskSession, getReach } from "#app/features/office/desk-session-queries.server.ts";
import { backToDraft, foreseeBackToDraft } from "#app/features/planning/back-to-draft.server.ts";
import { BackToDraftQuestion } from "#app/features/planning/back-to-draft.tsx";
import { publishByForm } from "#app/features/planning/publish-by-form.server.ts";
import { findListings } from "#app/features/pool/listing-queries.server.ts";
import { Declined } from "#app/features/sessions/declined.tsx";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { PublishForm } from "#app/features/sessions/publish-form.tsx";
import { PublishPreview } from "#app/features/sessions/publish-preview.tsx";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { momentProblemText } from "#app/features/sessions/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { localTime } from "#app/ui/local-time.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const { publishAt, publishTo } = await getHostedSession(scope, id);
  const [frame, session, reach, alliances, foreseen] = await Promise.all([
    getDesk(scope, request),
    getDeskSession(scope, id),
    getReach(scope, id),
    findListings(scope, id),
    foreseeBackToDraft(scope, id),
  ]);
  const all = alliances.map((alliance) => alliance.id);
  return {
    ...{ frame, session, alliances, foreseen, now: scope.now },
    experts: reach.experts.map(({ name }) => name),
    values: {
      wann: publishAt ? "dann" : "jetzt",
      am: publishAt ? localTime(publishAt, scope.association.zone) : "",
      verbund: publishAt || publishTo.length > 0 ? publishTo : all,
    },
    back: pathsIn(scope.locale).deskSession(frame.slug, id),
  };
}

/** Publishes at once or later; `intent=undo` and `intent=take-back` make a draft of it again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { id } = await getHostedSession(scope, param(params, "sessionId"));
  const form = await sentForm(request);
  const back = pathsIn(scope.locale).deskSession(scope.association.slug, id);
  if (["undo", "take-back"].includes(String(form.get("intent")))) {
    const done = await backToDraft(scope, id);
    if (done.ok) return redirect(back, 303);
    return data({ refusal: done.refusal as Refusal, typed: null, problem: null }, { status: 409 });
  }
  const done = await publishByForm(scope, id, form);
  if (!done.ok) return data(done, { status: done.status });
  return redirect(back, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.office_publish()}: ${shown?.session.title} · ${shown?.frame.shortName}` },
  { name: "robots", content: "noindex" },
];

export default function Publish() {
  const { frame, session, experts, alliances, values, foreseen, now, back } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isPublic = session.publishedAt !== null;
  const refusal = sent?.refusal ?? (isPublic && !foreseen ? "already-published" : null);
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{session.title}</BackLink>
      <DeskHead title={isPublic ? m.planning_back() : m.office_publish()} />
      {refusal && <Declined refusal={refusal} slug={frame.slug} />}
      {isPublic && foreseen && <BackToDraftQuestion foreseen={foreseen} backHref={back} />}
      {isPublic && !foreseen && <p>{m.planning_back_not()}</p>}
      {!isPublic && (
        <>
          <PublishPreview
            {...session}
            {...{ experts, now, dates: [session], seats: session.seats.limit }}
          />
          <PublishForm
            alliances={alliances}
            values={sent?.typed ?? values}
            problem={sent?.problem ? momentProblemText[sent.problem]() : undefined}
            isSet={session.publishAt !== null}
            backHref={back}
          />
        </>
      )}
    </DeskPage>
  );
}
