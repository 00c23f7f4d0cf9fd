import { findCompanies } from "#app/features/finding/find-companies.server.ts";
import type { Hit } from "#app/features/finding/finding.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { ApiCompany, ApiCompanyPage, CompanyListQuery } from "./api.ts";
import { directoryPage, longestSearch, presetDistance } from "./directory.ts";
import { guestOf } from "./reader.server.ts";

/** What the API says of one association's directory: public fields, whoever asks. */
export async function listCompanies(
  scope: Scope,
  query: CompanyListQuery,
): Promise<ApiCompanyPage> {
  const { q = "", district, postcode, km = presetDistance, industry, certificate } = query;
  const { page = 1, pageSize = directoryPage } = query;
  const { hits, total, nearest } = await findCompanies(await guestOf(scope), {
    ...{
      q: q.slice(0, longestSearch),
      industry,
      page,
      perPage: pageSize,
      certificate: certificate?.slice(0, 80),
    },
    ...(district && { ags: [district] }),
    ...(postcode && { near: { postcode, km } }),
  });
  const items = (each: Hit[]) => each.map((hit) => itemOf(hit, scope));
  return { items: items(hits), page, pageSize, total, nearest: items(nearest) };
}

const itemOf = (hit: Hit, { association, locale }: Scope): ApiCompany => ({
  ...{ id: hit.id, kind: hit.kind, name: hit.name, place: hit.place, postcode: hit.postcode },
  ...{ district: hit.ags, industry: hit.industryCode, score: Math.round(hit.score * 1000) / 1000 },
  km: hit.km === null ? null : Math.round(hit.km * 10) / 10,
  reasons: hit.reasons.map(({ key, text }) => ({ key, text })),
  url: publicUrl + pathsIn(locale).listed(association.slug, hit.id),
});
