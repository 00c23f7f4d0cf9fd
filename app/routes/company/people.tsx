import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CompanyFrame } from "#app/features/representations/company-page.tsx";
import {
  endByPerson,
  revokeByPerson,
} from "#app/features/representations/end-representation.server.ts";
import { inviteColleague } from "#app/features/representations/invite.server.ts";
import { ColleagueFields, PeopleList } from "#app/features/representations/people-parts.tsx";
import { requirePerson } from "#app/features/representations/person-scope.server.ts";
import { findOwnCompanies, getPeople } from "#app/features/representations/queries.server.ts";
import { ColleagueForm } from "#app/features/representations/representations.ts";
import { refusalText } from "#app/features/representations/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { param } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requirePerson(request);
  const shown = await getPeople(scope, param(params, "companyId"));
  return { ...shown, pathname: new URL(request.url).pathname };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requirePerson(request);
  const companyId = param(params, "companyId");
  await getPeople(scope, companyId);
  const go = pathsIn(scope.locale);
  const sent = await sentForm(request);
  const id = String(sent.get("id") ?? "");
  if (sent.get("act") === "end") {
    await endByPerson(scope, companyId, id);
    const own = await findOwnCompanies(scope);
    const stays = own.some((company) => company.id === companyId);
    return redirect(stays ? go.companyPeople(companyId) : go.companies(), 303);
  }
  if (sent.get("act") === "revoke") await revokeByPerson(scope, companyId, id);
  else {
    const form = readForm(sent, ColleagueForm);
    if (!form.ok) return data({ ...form, refusal: null }, { status: form.status });
    const outcome = await inviteColleague(scope, companyId, form.value);
    const { refusal } = { refusal: null, ...outcome };
    if (refusal) return data({ typed: form.typed, problems: {}, refusal }, { status: 409 });
  }
  return redirect(go.companyPeople(companyId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.representations_people_title()} · ${shown?.company.name ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function CompanyPeople() {
  const { company, pathname, ...shown } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <HousePage pathname={pathname}>
      <CompanyFrame company={company} title={m.representations_people_title()}>
        {sent?.refusal && (
          <Notice tone="warn" role="alert">
            <p>{refusalText[sent.refusal]()}</p>
          </Notice>
        )}
        <PeopleList {...shown} company={company.name} />
        {shown.mayEdit && (
          <ColleagueFields
            title={m.representations_colleague_title()}
            lead={m.representations_colleague_lead()}
            typed={sent?.typed}
            problems={sent?.problems}
          />
        )}
      </CompanyFrame>
    </HousePage>
  );
}
