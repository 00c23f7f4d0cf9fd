import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAssociations } from "#app/features/alliance/queries.server.ts";
import { paths } from "#app/paths.ts";
import { publicFile } from "#app/platform/conditional.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { sitemapIndexOf } from "#app/platform/sitemap.server.ts";

/** One sheet of the sitemap for each association, and one for the installation's own page. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const associations = await findAssociations({ locale: "de" });
  mayKeep(context);
  const sheets = [null, ...associations.map(({ slug }) => slug)].map(paths.sitemap);
  return publicFile(request, sitemapIndexOf(sheets), {
    type: "application/xml; charset=utf-8",
    maxAge: 3600,
  });
}
