import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Links } from "#app/ui/links.tsx";

type Props = { company: { id: string; name: string }; title: string; children: ReactNode };

/** A page of one company, for its people. */
export function CompanyFrame({ company, title, children }: Props) {
  const go = pathsIn(getLocale());
  return (
    <>
      <p className="soft">
        <a href={go.company(company.id)}>{company.name}</a>
      </p>
      <h1>{title}</h1>
      {children}
      <Links
        items={[
          { href: go.companyProfile(company.id), label: m.representations_to_profile() },
          { href: go.companyPeople(company.id), label: m.representations_to_people() },
          { href: go.companies(), label: m.representations_to_companies() },
        ]}
      />
    </>
  );
}
