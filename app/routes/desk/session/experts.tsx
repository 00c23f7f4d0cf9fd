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
import { getReach } from "#app/features/office/desk-session-queries.server.ts";
import { findBench } from "#app/features/sessions/expert-desk-queries.server.ts";
import { expertsByForm } from "#app/features/sessions/experts-by-form.server.ts";
import { ExpertsDesk } from "#app/features/sessions/experts-desk.tsx";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const [frame, session, { experts }, bench] = await Promise.all([
    getDesk(scope, request),
    getHostedSession(scope, id),
    getReach(scope, id),
    findBench(scope, id),
  ]);
  const asked = new URL(request.url).searchParams.get("entfernen");
  const go = pathsIn(scope.locale);
  return {
    ...{ frame, session, experts, bench },
    leaving: experts.find((expert) => expert.id === asked),
    address: go.expertsOfSession(frame.slug, id),
    back: go.deskSession(frame.slug, id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { id } = await getHostedSession(scope, param(params, "sessionId"));
  const done = await expertsByForm(scope, id, await sentForm(request));
  if (!done.ok) return data({ refusal: done.refusal }, { status: done.status });
  return redirect(pathsIn(scope.locale).expertsOfSession(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.office_experts()}: ${shown?.session.title} · ${shown?.frame.shortName}` },
  { name: "robots", content: "noindex" },
];

export default function Experts() {
  const { frame, session, experts, bench, leaving, address, back } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{session.title}</BackLink>
      <DeskHead title={m.office_experts()} />
      {refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refusal]()}</p>
        </Notice>
      )}
      <ExpertsDesk
        {...{ experts, bench, leaving, address }}
        isPublic={session.publishedAt !== null}
      />
    </DeskPage>
  );
}
