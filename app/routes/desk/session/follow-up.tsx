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
import { findFollowUp } from "#app/features/followups/find-follow-up.server.ts";
import { FollowUpActs, FollowUpPreview } from "#app/features/followups/follow-up-panel.tsx";
import { leaveOutFollowUp, takeUpFollowUp } from "#app/features/followups/leave-out.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { previewFollowUp } from "#app/features/notifications/draft-follow-up.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const was = new URL(request.url).searchParams.get("fuer") ?? "";
  const { locale, now } = scope;
  const [frame, followUp, { title }] = await Promise.all([
    getDesk(scope, request),
    findFollowUp(scope, id),
    previewFollowUp(scope, id, { was: "there", locale }),
  ]);
  return { frame, id, now, was, locale, title, followUp: orNotFound(followUp) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const intent = (await sentForm(request)).get("intent");
  if (intent !== "leave-out" && intent !== "take-up") throw notFound();
  const settle = intent === "leave-out" ? leaveOutFollowUp : takeUpFollowUp;
  const outcome = await settle(scope, id);
  if (!outcome.ok) return data(outcome, { status: 409 });
  return redirect(pathsIn(scope.locale).followUp(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.followups_title()}: ${page?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

const refusalText = { "gone-already": m.followups_gone_already, "too-late": m.followups_none };

export default function FollowUp() {
  const { frame, id, now, was, locale, title, followUp } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(locale);
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(frame.slug, id)}>{title}</BackLink>
      <DeskHead title={m.followups_title()} />
      {sent && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      <FollowUpActs followUp={followUp} now={now} />
      <FollowUpPreview
        state={followUp.state}
        was={was}
        src={(shown) => go.followUpMail(frame.slug, id, `?fuer=${shown}&sprache=${locale}`)}
      />
    </DeskPage>
  );
}
