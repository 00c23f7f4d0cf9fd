import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AgendaForm } from "#app/features/agenda/agenda-form.tsx";
import { getAgenda } from "#app/features/agenda/find-agenda.server.ts";
import { planAgenda } from "#app/features/agenda/plan-agenda.server.ts";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const [frame, agenda] = await Promise.all([getDesk(scope, request), getAgenda(scope, id)]);
  return { frame, id, agenda };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  await getAgenda(scope, id);
  const planned = await planAgenda(scope, id, await sentForm(request));
  if (!planned.ok) return data({ rows: planned.rows }, { status: 400 });
  return redirect(pathsIn(scope.locale).deskAgenda(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.agenda_title()}: ${shown?.agenda.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SessionAgenda() {
  const { frame, id, agenda } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>()?.rows ?? null;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={pathsIn(getLocale()).deskSession(frame.slug, id)}>{agenda.title}</BackLink>
      <DeskHead title={m.agenda_title()} />
      <AgendaForm key={JSON.stringify(agenda.points)} {...agenda} typed={typed} />
    </DeskPage>
  );
}
