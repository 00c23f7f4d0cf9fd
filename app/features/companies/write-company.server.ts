import type { Tx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { CompanyForm, SiteForm } from "./companies.ts";
import { normalisedName } from "./company-names.ts";

type Read = Required<Omit<CompanyForm, "sites">>;

/** The columns of who a company is, as one form says them. */
export const columnsOf = ({ industryCode, domain, registerNumber, ...form }: Read, now: Date) => ({
  ...form,
  normalisedName: normalisedName(form.name),
  domain: domain || null,
  registerNumber: registerNumber || null,
  industryScheme: industryCode ? "WZ2025" : null,
  industryCode: industryCode || null,
  changedAt: now,
});

/** Its sites as they now are, in this order; a known postcode brings its district. */
export async function writeSites(tx: Tx, companyId: string, sites: Required<SiteForm>[]) {
  const districts = await tx.postcode.findMany({
    where: { code: { in: sites.map(({ postcode }) => postcode) } },
    orderBy: { places: "asc" },
    select: { code: true, ags: true },
  });
  const agsOf = new Map(districts.map(({ code, ags }) => [code, ags]));
  await tx.companySite.deleteMany({ where: { companyId } });
  await tx.companySite.createMany({
    data: sites.map((site, position) => ({
      ...{ id: newId(), companyId, position, ags: agsOf.get(site.postcode) ?? null },
      ...site,
    })),
  });
}
