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
import { findAlike } from "#app/features/companies/alike.server.ts";
import { AlikeList } from "#app/features/companies/alike-list.tsx";
import { CompanyFields, linesOf, MembershipFields } from "#app/features/companies/company-form.tsx";
import { enterCompany } from "#app/features/companies/enter-company.server.ts";
import { CompanyTold } from "#app/features/companies/member-parts.tsx";
import { beginMembership } from "#app/features/companies/memberships.server.ts";
import { readCompany, readMembership } from "#app/features/companies/read-company.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { ErrorSummary } from "#app/ui/form.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { dayKey } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const today = dayKey(scope.now, scope.association.zone);
  return { frame: await getDesk(scope, request), today };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const form = await sentForm(request);
  const [company, membership] = [readCompany(form), readMembership(form)];
  const typed = { company: company.typed, membership: membership.typed };
  const shown = { typed, wrong: [], alike: [], refusal: null };
  if (!company.ok || !membership.ok) {
    const wrong = [company, membership].flatMap((read) => (read.ok ? [] : read.wrong));
    return data({ ...shown, wrong }, { status: 400 });
  }
  const pageOf = (id: string) =>
    pathsIn(scope.locale).member(scope.association.slug, id, "?ok=entered");
  const join = String(form.get("join") ?? "");
  if (join) {
    const begun = await beginMembership(scope, join, membership.value);
    if (!begun.ok) return data({ ...shown, refusal: begun.refusal }, { status: 409 });
    return redirect(pageOf(join), 303);
  }
  const alike = form.has("anyway") ? [] : await findAlike(scope, company.value);
  if (alike.length > 0) return data({ ...shown, alike }, { status: 409 });
  const entered = await enterCompany(scope, company.value, membership.value);
  if (!entered.ok) return data({ ...shown, refusal: entered.refusal }, { status: 409 });
  return redirect(pageOf(entered.companyId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.companies_enter()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function NewMember() {
  const { frame, today } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [go, { slug }] = [pathsIn(getLocale()), frame];
  const { wrong = [], alike = [] } = sent ?? {};
  return (
    <DeskPage frame={frame} area="companies">
      <BackLink href={go.members(slug)}>{m.companies_area()}</BackLink>
      <DeskHead title={m.companies_enter()} />
      <p className="read">{m.companies_enter_lead()}</p>
      <CompanyTold refusal={sent?.refusal} />
      <form method="post" noValidate>
        <ErrorSummary errors={linesOf(wrong)} />
        {alike.length > 0 && <AlikeList alike={alike} hrefOf={(id) => go.member(slug, id)} />}
        <CompanyFields typed={sent?.typed.company ?? { sites: [] }} wrong={wrong} />
        <MembershipFields typed={sent?.typed.membership ?? { since: today }} wrong={wrong} />
        <p className="submit actions">
          <Button>{m.companies_enter_button()}</Button>
          <ButtonLink kind="quiet" href={go.members(slug)}>
            {m.companies_back_unchanged()}
          </ButtonLink>
        </p>
      </form>
    </DeskPage>
  );
}
