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
import { publishByForm } from "#app/features/planning/publish-by-form.server.ts";
import { getHostedSession } from "#app/features/sessions/desk-session-queries.server.ts";
import { findListings } from "#app/features/sessions/listing-queries.server.ts";
import { PublishForm } from "#app/features/sessions/publish-form.tsx";
import { momentProblemText, refusalText } from "#app/features/sessions/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { localTime } from "#app/ui/local-time.ts";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const [frame, session, alliances] = await Promise.all([
    getDesk(scope, request),
    getHostedSession(scope, id),
    findListings(scope, id),
  ]);
  const { publishAt, publishTo } = session;
  const all = alliances.map((alliance) => alliance.id);
  return {
    ...{ frame, session, alliances },
    values: {
      wann: publishAt ? "dann" : "jetzt",
      am: publishAt ? localTime(publishAt, scope.association.zone) : "",
      verbund: publishAt ? publishTo : all,
    },
    back: pathsIn(scope.locale).deskSession(frame.slug, id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { id } = await getHostedSession(scope, param(params, "sessionId"));
  const done = await publishByForm(scope, id, await sentForm(request));
  if (!done.ok) return data(done, { status: done.status });
  return redirect(pathsIn(scope.locale).deskSession(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.office_publish()}: ${shown?.session.title} · ${shown?.frame.shortName}` },
  { name: "robots", content: "noindex" },
];

export default function Publish() {
  const { frame, session, alliances, values, back } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refusal = sent?.refusal ?? (session.publishedAt ? "already-published" : null);
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{session.title}</BackLink>
      <DeskHead title={m.office_publish()} />
      {refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refusal]()}</p>
        </Notice>
      )}
      {!session.publishedAt && (
        <PublishForm
          alliances={alliances}
          values={sent?.typed ?? values}
          problem={sent?.problem ? momentProblemText[sent.problem]() : undefined}
          isSet={session.publishAt !== null}
          backHref={back}
        />
      )}
    </DeskPage>
  );
}
