import type { LoaderFunctionArgs } from "@remix-run/node";
import { findListedIds } from "#app/features/directory/queries.server.ts";
import { guestOf } from "#app/features/directory/reader.server.ts";
import { openScope, requireScope } from "#app/features/identity/scope.server.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { findComingIds, findComingSeries } from "#app/features/programme/sitemap-queries.server.ts";
import { findArchivedIds } from "#app/features/recordings/archive-queries.server.ts";
import { inBoth } from "#app/paths.ts";
import { publicFile } from "#app/platform/conditional.server.ts";
import { mayKeep, orNotFound, param } from "#app/platform/http.server.ts";
import { sitemapOf } from "#app/platform/sitemap.server.ts";

/** The public pages of one association; `_` stands for the installation. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const slug = orNotFound(/^([a-z0-9_-]+)\.xml$/.exec(param(params, "sheet"))?.[1]);
  const pages = slug === "_" ? [inBoth(({ entry }) => entry())] : await pagesOf(request, slug);
  mayKeep(context, lastingOf([], await openScope(request)));
  return publicFile(request, sitemapOf(pages), {
    type: "application/xml; charset=utf-8",
    maxAge: 3600,
  });
}

async function pagesOf(request: Request, slug: string) {
  const scope = await requireScope(request, { association: slug });
  const [ids, series, recordings, companies] = await Promise.all([
    findComingIds(scope),
    findComingSeries(scope),
    findArchivedIds(scope),
    findListedIds(await guestOf(scope)),
  ]);
  return [
    inBoth(({ portal }) => portal(slug)),
    ...ids.map((id) => inBoth(({ session }) => session(slug, id))),
    ...series.map((id) => inBoth((go) => go.series(slug, id))),
    ...(recordings.length > 0 ? [inBoth(({ archive }) => archive(slug))] : []),
    ...recordings.map((id) => inBoth(({ recording }) => recording(slug, id))),
    ...(companies.length > 0 ? [inBoth(({ directory }) => directory(slug))] : []),
    ...companies.map((id) => inBoth(({ listed }) => listed(slug, id))),
    inBoth(({ imprint }) => imprint(slug)),
    inBoth(({ privacy }) => privacy(slug)),
    inBoth(({ accessibility }) => accessibility(slug)),
    inBoth(({ dataSources }) => dataSources(slug)),
  ];
}
