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
import { changeCompany } from "#app/features/companies/change-company.server.ts";
import { CompanyFields, linesOf } from "#app/features/companies/company-form.tsx";
import { getMember } from "#app/features/companies/get-member.server.ts";
import { CompanyTold } from "#app/features/companies/member-parts.tsx";
import { readCompany } from "#app/features/companies/read-company.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, param } from "#app/platform/http.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "companyId");
  const [frame, member] = await Promise.all([getDesk(scope, request), getMember(scope, id)]);
  if (!member.isRunning) throw notFound();
  const { kind, name, nameLevel, placeLevel, industryLevel, sites } = member;
  const typed = {
    ...{ kind, name, nameLevel, placeLevel, industryLevel },
    domain: member.domain ?? "",
    registerNumber: member.registerNumber ?? "",
    industryCode: member.industryCode ?? "",
    sites: sites.map(({ street, postcode, place }) => ({ street, postcode, place })),
  };
  return { frame, id, typed };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "companyId");
  if (!(await getMember(scope, id)).isRunning) throw notFound();
  const sent = readCompany(await sentForm(request));
  if (!sent.ok) return data({ ...sent, refusal: null }, { status: 400 });
  const changed = await changeCompany(scope, id, sent.value);
  if (!changed.ok)
    return data({ typed: sent.typed, wrong: [], refusal: changed.refusal }, { status: 409 });
  return redirect(pathsIn(scope.locale).member(scope.association.slug, id, "?ok=changed"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.companies_details()}: ${shown?.typed.name ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function MemberDetails() {
  const { frame, id, typed } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const back = pathsIn(getLocale()).member(frame.slug, id);
  return (
    <DeskPage frame={frame} area="companies">
      <BackLink href={back}>{typed.name}</BackLink>
      <DeskHead title={m.companies_details()} />
      <CompanyTold refusal={sent?.refusal} />
      <form method="post" noValidate>
        <ErrorSummary errors={linesOf(sent?.wrong ?? [])} />
        <CompanyFields typed={sent?.typed ?? typed} wrong={sent?.wrong ?? []} />
        <p className="submit actions">
          <Button>{m.companies_details_save()}</Button>
          <ButtonLink kind="quiet" href={back}>
            {m.companies_back_unchanged()}
          </ButtonLink>
        </p>
      </form>
    </DeskPage>
  );
}
