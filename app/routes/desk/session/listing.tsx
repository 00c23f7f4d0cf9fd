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
import { listByForm } from "#app/features/pool/list-by-form.server.ts";
import { ListingDesk } from "#app/features/pool/listing-desk.tsx";
import { findListings } from "#app/features/pool/listing-queries.server.ts";
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
  const [frame, session, alliances] = await Promise.all([
    getDesk(scope, request),
    getHostedSession(scope, id),
    findListings(scope, id),
  ]);
  const asked = new URL(request.url).searchParams.get("zuruecknehmen");
  const go = pathsIn(scope.locale);
  return {
    ...{ frame, session, alliances },
    ending: alliances.find(({ id: one, isListed }) => isListed && one === asked),
    address: go.listSession(frame.slug, id),
    back: go.deskSession(frame.slug, id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { id } = await getHostedSession(scope, param(params, "sessionId"));
  const done = await listByForm(scope, id, await sentForm(request));
  if (!done.ok) return data({ refusal: done.refusal }, { status: done.status });
  return redirect(pathsIn(scope.locale).listSession(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.planning_list()}: ${shown?.session.title} · ${shown?.frame.shortName}` },
  { name: "robots", content: "noindex" },
];

export default function Listing() {
  const { frame, session, alliances, ending, address, back } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{session.title}</BackLink>
      <DeskHead title={m.planning_list()} />
      {refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refusal]()}</p>
        </Notice>
      )}
      {session.publishedAt ? (
        <ListingDesk {...{ alliances, ending, address }} />
      ) : (
        <p>{m.office_listing_draft()}</p>
      )}
    </DeskPage>
  );
}
