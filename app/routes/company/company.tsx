import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findDistricts } from "#app/features/identity/districts.server.ts";
import { ProfilePreview } from "#app/features/profiles/profile-preview.tsx";
import { CompanyFrame } from "#app/features/representations/company-page.tsx";
import { getOwnPreview } from "#app/features/representations/keep-profile.server.ts";
import { requirePerson } from "#app/features/representations/person-scope.server.ts";
import { getPeople } from "#app/features/representations/queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requirePerson(request);
  const companyId = param(params, "companyId");
  const { pathname, searchParams } = new URL(request.url);
  const { company, people, mayEdit } = await getPeople(scope, companyId);
  const preview = await getOwnPreview(scope, companyId, searchParams.get("als"));
  const isSaved = searchParams.get("ok") === "gespeichert";
  const districts = preview.fields.some(({ key }) => key === "districts")
    ? await findDistricts()
    : [];
  return { company, mayEdit, count: people.length, preview, districts, isSaved, pathname };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.company.name ?? ""} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Company() {
  const { company, mayEdit, count, preview, districts, isSaved, pathname } =
    useLoaderData<typeof loader>();
  const locale = getLocale();
  const go = pathsIn(locale);
  return (
    <HousePage pathname={pathname}>
      <CompanyFrame company={company} title={m.representations_company_title()}>
        {isSaved && (
          <Notice tone="good" role="status">
            <p>{m.representations_saved()}</p>
          </Notice>
        )}
        <p className="lead">{m.representations_company_lead()}</p>
        {mayEdit && (
          <p className="actions">
            <ButtonLink href={go.companyProfile(company.id)}>
              {m.representations_edit_profile()}
            </ButtonLink>
          </p>
        )}
        <p>{m.representations_company_people({ count })}</p>
        <ProfilePreview
          preview={preview}
          at={(viewer) => `${go.company(company.id)}${viewer && `?als=${viewer}`}#profil`}
          districtName={(ags) => districts.find((one) => one.ags === ags)?.name ?? ags}
          locale={locale}
        />
      </CompanyFrame>
    </HousePage>
  );
}
