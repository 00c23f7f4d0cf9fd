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
import { ExpertForm } from "#app/features/experts/expert-form.tsx";
import { introduceExpert } from "#app/features/experts/introduce-expert.server.ts";
import { readExpert } from "#app/features/experts/read-expert.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [frame, topics] = await Promise.all([getDesk(scope, request), findTopics(scope)]);
  return { frame, topics, back: pathsIn(scope.locale).experts(scope.association.slug) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const sent = readExpert(await sentForm(request));
  if (!sent.ok) return data(sent, { status: 400 });
  const { expertId } = await introduceExpert(scope, sent.value);
  return redirect(pathsIn(scope.locale).deskExpert(scope.association.slug, expertId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.experts_introduce()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function NewExpert() {
  const { frame, topics, back } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <DeskPage frame={frame} area="experts">
      <BackLink href={back}>{m.experts_title()}</BackLink>
      <DeskHead title={m.experts_introduce()} />
      <p className="read">{m.experts_introduce_lead()}</p>
      <ExpertForm
        typed={sent?.typed}
        wrong={sent?.wrong ?? []}
        topics={topics}
        button={m.experts_introduce()}
        back={back}
      />
    </DeskPage>
  );
}
