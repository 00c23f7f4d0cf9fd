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
import { actOnMember } from "#app/features/companies/act-on-member.server.ts";
import { Contacts } from "#app/features/companies/contacts-form.tsx";
import { getMember } from "#app/features/companies/get-member.server.ts";
import {
  CompanyTold,
  MemberFacts,
  MembershipSection,
} from "#app/features/companies/member-parts.tsx";
import { standsFor } from "#app/features/companies/stands-for.server.ts";
import { doneText } from "#app/features/companies/texts.ts";
import { findDistricts } from "#app/features/identity/districts.server.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { getPreview } from "#app/features/profiles/preview.server.ts";
import { ProfilePreview } from "#app/features/profiles/profile-preview.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { own } from "#app/ui/own.ts";
import { dayKey } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const { searchParams } = new URL(request.url);
  const id = param(params, "companyId");
  const go = pathsIn(scope.locale);
  const stands = await standsFor(id);
  if (stands !== id) throw redirect(go.member(scope.association.slug, stands));
  const member = await getMember(scope, id);
  const [frame, preview, districts] = await Promise.all([
    getDesk(scope, request),
    getPreview(scope, member.id, searchParams.get("als")),
    findDistricts(),
  ]);
  return {
    ...{ frame, member, preview },
    districts: preview.fields.some(({ key }) => key === "districts") ? districts : [],
    today: dayKey(scope.now, scope.association.zone),
    done: own(doneText, searchParams.get("ok"))?.() ?? null,
    mayPlan: hasRight(scope.actor.role, "plan"),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "companyId");
  await getMember(scope, id);
  const acted = await actOnMember(scope, id, await sentForm(request));
  if (!acted.ok) return data(acted.reply, { status: acted.status });
  const page = pathsIn(scope.locale).member(scope.association.slug, id, `?ok=${acted.done}`);
  return redirect(page, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.member.name ?? ""} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function MemberPage() {
  const { frame, member, preview, districts, today, done, mayPlan } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [go, { slug }] = [pathsIn(getLocale()), frame];
  return (
    <DeskPage frame={frame} area="companies">
      <BackLink href={go.members(slug)}>{m.companies_area()}</BackLink>
      <DeskHead title={member.name} />
      <CompanyTold done={sent ? null : done} refusal={sent?.refusal} />
      <MemberFacts member={member} />
      {mayPlan && member.isRunning && (
        <form method="post" className="actions">
          <ButtonLink kind="quiet" href={go.memberDetails(slug, member.id)}>
            {m.companies_details()}
          </ButtonLink>
          <ButtonLink kind="quiet" href={go.mergeMember(slug, member.id)}>
            {m.mergers_title()}
          </ButtonLink>
          <Button kind="quiet" name="intent" value="seen">
            {m.companies_seen_button()}
          </Button>
        </form>
      )}
      <MembershipSection {...{ member, mayPlan, today }} sent={sent?.membership ?? undefined} />
      <Contacts contacts={member.contacts} mayPlan={mayPlan} sent={sent?.contacts ?? undefined} />
      {mayPlan && member.isRunning && (
        <p className="actions">
          <ButtonLink kind="quiet" href={go.deskCompanyPeople(slug, member.id)}>
            {m.representations_to_people()}
          </ButtonLink>
          <ButtonLink kind="quiet" href={go.deskClaims(slug)}>
            {m.representations_claims_title()}
          </ButtonLink>
        </p>
      )}
      <ProfilePreview
        {...{ preview, locale: getLocale() }}
        at={(als) => go.member(slug, member.id, als && `?als=${als}`)}
        districtName={(ags) => districts.find((one) => one.ags === ags)?.name ?? ags}
      />
    </DeskPage>
  );
}
