import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { getEngagement } from "#app/features/experts/expert-queries.server.ts";
import { renewLink } from "#app/features/experts/renew-link.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "expertId");
  const [frame, { session, ...engagement }] = await Promise.all([
    getDesk(scope, request),
    getEngagement(scope, id, param(params, "engagementId")),
  ]);
  const { now, locale } = scope;
  return {
    ...{ frame, name: engagement.name, title: session.title },
    isBound: engagement.deviceBoundAt !== null,
    when: whenWords({ ...engagement, zone: session.zone, locale, now }).long,
    back: pathsIn(locale).deskExpert(scope.association.slug, id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [expertId, id] = [param(params, "expertId"), param(params, "engagementId")];
  await getEngagement(scope, expertId, id);
  await renewLink(scope, id);
  const page = pathsIn(scope.locale).deskExpert(scope.association.slug, expertId);
  return redirect(`${page}?ok=link`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.experts_anew_title()} · ${data?.name ?? ""}` },
  { name: "robots", content: "noindex" },
];

/** Asks once: what the old link was good for ends. */
export default function ExpertLink() {
  const { frame, name, title, when, isBound, back } = useLoaderData<typeof loader>();
  return (
    <DeskPage frame={frame} area="experts">
      <BackLink href={back}>{name}</BackLink>
      <DeskHead title={m.experts_anew_title()} />
      <p className="read">{m.experts_anew_text({ title, when })}</p>
      <p className="read">{isBound ? m.experts_anew_bound() : m.experts_anew_unused()}</p>
      <form method="post" className="actions">
        <Button kind="danger">{m.experts_anew()}</Button>
        <ButtonLink kind="quiet" href={back}>
          {m.experts_anew_not()}
        </ButtonLink>
      </form>
    </DeskPage>
  );
}
