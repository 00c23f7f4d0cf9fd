import { findCompanies } from "#app/features/finding/find-companies.server.ts";
import type { Hit } from "#app/features/finding/finding.ts";
import { findChoices } from "./choices.server.ts";
import { type DirectoryFilters, directoryPage } from "./directory.ts";
import { districtNames, shortTexts } from "./queries.server.ts";
import type { DirectoryReader } from "./reader.server.ts";

/** One page of the directory as this reader may see it, with what it can be narrowed by. */
export async function findDirectory(reader: DirectoryReader, filters: DirectoryFilters) {
  const choices = await findChoices(reader);
  const { text, district, postcode, km, industry, certificate, association, page } = filters;
  const chosen = choices.associations.find(({ slug }) => slug === association);
  const { hits, total, nearest, understood } = await findCompanies(reader, {
    q: text ?? "",
    ...(district && { ags: [district] }),
    ...(postcode && km && { near: { postcode, km } }),
    ...{ industry, certificate, page, perPage: directoryPage },
    ...(association && { associationId: chosen?.id ?? association }),
  });
  const shown = hits.length > 0 ? hits : nearest;
  const texts = await shortTexts(
    reader,
    shown.map(({ id }) => id),
  );
  const inShort = (hit: Hit) => ({ ...hit, snippet: texts.get(hit.id) ?? hit.snippet });
  return {
    ...{ choices, total, understood, hits: hits.map(inShort), nearest: nearest.map(inShort) },
    districts: await districtNames(shown.flatMap(({ ags }) => ags ?? [])),
    pages: Math.max(1, Math.ceil(total / directoryPage)),
  };
}

export type Directory = Awaited<ReturnType<typeof findDirectory>>;
