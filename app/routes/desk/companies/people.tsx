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
import {
  endByOffice,
  revokeByOffice,
} from "#app/features/representations/end-representation.server.ts";
import { inviteContact } from "#app/features/representations/invite.server.ts";
import { ColleagueFields, PeopleList } from "#app/features/representations/people-parts.tsx";
import { getPeopleAtDesk } from "#app/features/representations/queries.server.ts";
import { ColleagueForm } from "#app/features/representations/representations.ts";
import { refusalText } from "#app/features/representations/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const shown = await getPeopleAtDesk(scope, param(params, "companyId"));
  return { ...shown, frame: await getDesk(scope, request) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const companyId = param(params, "companyId");
  await getPeopleAtDesk(scope, companyId);
  const sent = await sentForm(request);
  const id = String(sent.get("id") ?? "");
  if (sent.get("act") === "end") await endByOffice(scope, companyId, id);
  else if (sent.get("act") === "revoke") await revokeByOffice(scope, companyId, id);
  else {
    const form = readForm(sent, ColleagueForm);
    if (!form.ok) return data({ ...form, refusal: null }, { status: form.status });
    const outcome = await inviteContact(scope, companyId, form.value);
    if (!outcome.ok) {
      const { refusal } = outcome;
      return data({ typed: form.typed, problems: {}, refusal }, { status: 409 });
    }
  }
  return redirect(pathsIn(scope.locale).deskCompanyPeople(scope.association.slug, companyId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.representations_people_title()} · ${shown?.company.name ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function DeskCompanyPeople() {
  const { frame, company, people, invited } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <DeskPage frame={frame} area="companies">
      <DeskHead title={m.representations_people_of({ company: company.name })} />
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      <PeopleList {...{ people, invited }} company={company.name} mayEdit />
      <ColleagueFields
        title={m.representations_contact_title()}
        lead={m.representations_contact_lead()}
        typed={sent?.typed}
        problems={sent?.problems}
      />
    </DeskPage>
  );
}
