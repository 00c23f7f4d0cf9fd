import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { leaveAlliance } from "#app/features/pool/leave-alliance.server.ts";
import { getLeaving } from "#app/features/pool/leaving-queries.server.ts";
import { LeavingQuestion } from "#app/features/pool/leaving-question.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const [frame, leaving] = await Promise.all([
    getDesk(scope, request),
    getLeaving(scope, param(params, "allianceId")),
  ]);
  return { frame, leaving, locale: scope.locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  await leaveAlliance(scope, param(params, "allianceId"));
  return redirect(pathsIn(scope.locale).alliances(scope.association.slug), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.pool_leave()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function LeaveAlliance() {
  const { frame, leaving, locale } = useLoaderData<typeof loader>();
  return (
    <DeskPage frame={frame} area="settings">
      <DeskHead title={m.pool_leave_title({ alliance: leaving.name })} />
      <LeavingQuestion leaving={leaving} />
      <p className="soft">{m.pool_leave_lead()}</p>
      <form method="post" className="row">
        <Button kind="danger">{m.pool_leave()}</Button>
        <ButtonLink kind="quiet" href={pathsIn(locale).alliances(frame.slug)}>
          {m.pool_leave_stay()}
        </ButtonLink>
      </form>
    </DeskPage>
  );
}
