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
import { actOnApproach } from "#app/features/approaches/act-on-approach.server.ts";
import { requireApproach } from "#app/features/approaches/approach-links.server.ts";
import { getApproachPage } from "#app/features/approaches/approach-page.server.ts";
import { ApproachThread } from "#app/features/approaches/approach-thread.tsx";
import { endApproach } from "#app/features/privacy/take-back.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { shortMoment } from "#app/ui/moments.ts";
import { Reach } from "#app/ui/reach.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const held = await requireApproach(request, params);
  const { scope } = held;
  const [frame, { thread, writtenAt, ...page }] = await Promise.all([
    getFrame(scope),
    getApproachPage(held),
  ]);
  const { association, locale, now } = scope;
  const at = (instant: Date) => shortMoment(instant, association.zone, locale, now);
  return {
    frame,
    page: {
      ...page,
      written: at(writtenAt),
      thread: thread.map((entry) => ({ ...entry, at: at(entry.at) })),
    },
    ownData: pathsIn(locale).ownData(),
    pathname: new URL(request.url).pathname,
  };
}

/** What either side presses. */
export async function action({ request, params }: ActionFunctionArgs) {
  const held = await requireApproach(request, params);
  const { scope, side, approach, token } = held;
  const go = pathsIn(scope.locale);
  const sent = await sentForm(request);
  if (side === "writer" && sent.get("intent") === "withdraw") {
    await endApproach(scope, approach.id);
    return redirect(go.portal(scope.association.slug), 303);
  }
  const reply = await actOnApproach(scope, held, sent);
  if (!reply.ok) return data(reply, { status: reply.status });
  return redirect(go.thread(token), 303);
}

export const meta: MetaFunction = () => [
  { title: m.approaches_title() },
  { name: "robots", content: "noindex" },
];

export default function ApproachOfBoth() {
  const { frame, page, ownData, pathname } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <ApproachThread page={page} reply={reply} />
        <p className="small soft">
          <Reach text={m.registration_place_contact(frame.contact)} {...frame.contact} />
        </p>
        <p className="small">
          <a href={ownData}>{m.privacy_from_place()}</a>
        </p>
      </div>
    </PortalPage>
  );
}
