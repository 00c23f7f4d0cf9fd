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
import { answerLending } from "#app/features/experts/answer-lending.server.ts";
import { endLending } from "#app/features/experts/end-lending.server.ts";
import { getExpert } from "#app/features/experts/expert-queries.server.ts";
import { lend } from "#app/features/experts/lend.server.ts";
import { EndLending } from "#app/features/experts/lending-parts.tsx";
import {
  findOpenLendingRequests,
  getLendings,
} from "#app/features/experts/lending-queries.server.ts";
import { LendingSection } from "#app/features/experts/lending-section.tsx";
import { Told } from "#app/features/experts/told.tsx";
import { requireStaff, type StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "expertId");
  const lendings = await getLendings(scope, id);
  const [frame, expert, requests] = await Promise.all([
    getDesk(scope, request),
    getExpert(scope, id),
    findOpenLendingRequests(scope, id),
  ]);
  const asked = new URL(request.url).searchParams.get("beenden");
  const ending = lendings.lent.find((lent) => lent.id === asked) ?? null;
  return { frame, name: expert.name, id, lendings, requests, ending };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "expertId");
  await getLendings(scope, id);
  const outcome = await actOn(scope, id, await sentForm(request));
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  return redirect(pathsIn(scope.locale).deskExpert(scope.association.slug, id), 303);
}

async function actOn(scope: StaffScope, id: string, form: FormData) {
  const word = (name: string) => String(form.get(name) ?? "");
  const associationId = word("association");
  switch (word("intent")) {
    case "lend":
      return lend(scope, id, { associationId });
    case "end":
      return endLending(scope, id, { associationId });
    case "grant":
      return answerLending(scope, word("request"), { isGranted: true });
    case "decline":
      return answerLending(scope, word("request"), { isGranted: false });
    default:
      return { ok: true as const };
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.experts_lent_to()} · ${shown?.name ?? ""}` },
  { name: "robots", content: "noindex" },
];

/** To whom an expert is lent; ending it asks once, in numbers. */
export default function ExpertLending() {
  const { frame, name, id, lendings, requests, ending } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  const back = go.deskExpert(frame.slug, id);
  return (
    <DeskPage frame={frame} area="experts">
      <BackLink href={back}>{name}</BackLink>
      <DeskHead title={name} />
      <Told refusal={refused?.refusal} />
      {ending && !refused ? (
        <EndLending name={name} lent={ending} back={back} />
      ) : (
        <LendingSection
          {...{ lendings, requests, zone: frame.zone }}
          mayPlan
          action={go.expertLending(frame.slug, id)}
        />
      )}
    </DeskPage>
  );
}
