import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CompanyFrame } from "#app/features/representations/company-page.tsx";
import { requirePerson } from "#app/features/representations/person-scope.server.ts";
import { getPeople } from "#app/features/representations/queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requirePerson(request);
  const { company, people, mayEdit } = await getPeople(scope, param(params, "companyId"));
  return { company, mayEdit, count: people.length, pathname: new URL(request.url).pathname };
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.company.name ?? ""} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Company() {
  const { company, mayEdit, count, pathname } = useLoaderData<typeof loader>();
  const go = pathsIn(getLocale());
  return (
    <HousePage pathname={pathname}>
      <CompanyFrame company={company} title={m.representations_company_title()}>
        <p className="lead">{m.representations_company_lead()}</p>
        {mayEdit && (
          <p className="actions">
            <ButtonLink href={go.companyProfile(company.id)}>
              {m.representations_edit_profile()}
            </ButtonLink>
          </p>
        )}
        <p>{m.representations_company_people({ count })}</p>
      </CompanyFrame>
    </HousePage>
  );
}
