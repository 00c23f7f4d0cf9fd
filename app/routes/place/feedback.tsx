import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { FeedbackDone, FeedbackForm } from "#app/features/feedback/feedback-form.tsx";
import { giveByForm } from "#app/features/feedback/give-feedback.server.ts";
import { requireFeedback } from "#app/features/feedback/links.server.ts";
import { withOwnContact } from "#app/features/sessions/contacts.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Reach } from "#app/ui/reach.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { scope, session, state } = await requireFeedback(request, params);
  const frame = await getFrame(await withOwnContact(scope, session.id));
  const { pathname, searchParams } = new URL(request.url);
  return {
    ...{ frame, pathname, title: session.title },
    when: whenWords({ ...session, locale: scope.locale, now: scope.now }).long,
    state: state === "spent" && searchParams.has("danke") ? ("thanks" as const) : state,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { scope, ...link } = await requireFeedback(request, params);
  const reply = await giveByForm(scope, link, await sentForm(request));
  if (!reply.ok) return data(reply, { status: reply.status });
  const query = reply.state === "open" ? "?danke" : "";
  return redirect(pathsIn(scope.locale).feedback(params.token ?? "", query), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: m.feedback_page({ title: shown?.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

/** How a session was, in three questions. */
export default function Feedback() {
  const { frame, pathname, title, when, state } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <PortalPage
      frame={frame}
      pathname={pathname}
      form={state === "open" ? "rueckmeldung" : undefined}
    >
      <div className="read">
        {state === "open" ? (
          <>
            <h1>{m.feedback_title()}</h1>
            <p className="lead">
              {title}, {when}
            </p>
            <p>{m.feedback_lead()}</p>
            <FeedbackForm reply={reply ?? null} />
          </>
        ) : (
          <>
            <p className="soft">
              {title}, {when}
            </p>
            <FeedbackDone state={state} />
          </>
        )}
        <p className="small soft">
          <Reach text={m.registration_place_contact(frame.contact)} {...frame.contact} />
        </p>
      </div>
    </PortalPage>
  );
}
