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
import { findTopics } from "#app/features/experts/bench-queries.server.ts";
import { changeExpert } from "#app/features/experts/change-expert.server.ts";
import { ExpertForm } from "#app/features/experts/expert-form.tsx";
import { getDetails } from "#app/features/experts/expert-queries.server.ts";
import { readExpert } from "#app/features/experts/read-expert.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "expertId");
  const [frame, topics, details] = await Promise.all([
    getDesk(scope, request),
    findTopics(scope),
    getDetails(scope, id),
  ]);
  const back = pathsIn(scope.locale).deskExpert(scope.association.slug, id);
  return { frame, topics, details, back };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "expertId");
  await getDetails(scope, id);
  const sent = readExpert(await sentForm(request));
  if (!sent.ok) return data(sent, { status: 400 });
  await changeExpert(scope, id, sent.value);
  return redirect(pathsIn(scope.locale).deskExpert(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.experts_change()}: ${shown?.details.name ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function ExpertDetails() {
  const { frame, topics, details, back } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <DeskPage frame={frame} area="experts">
      <BackLink href={back}>{details.name}</BackLink>
      <DeskHead title={m.experts_change()} />
      <ExpertForm
        typed={sent?.typed ?? details}
        wrong={sent?.wrong ?? []}
        topics={topics}
        button={m.experts_save()}
        back={back}
        consequence={m.experts_email_change_hint()}
      />
    </DeskPage>
  );
}
