import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import {
  directoryFiltersIn,
  directoryQuery,
  isFiltered,
  isNarrowed,
} from "#app/features/directory/directory.ts";
import { DirectoryFilter, SearchRow } from "#app/features/directory/directory-filter.tsx";
import { DotMap } from "#app/features/directory/dot-map.tsx";
import { findDirectory } from "#app/features/directory/find-directory.server.ts";
import { FoundCompanies } from "#app/features/directory/found-companies.tsx";
import { lastingOfDirectory, readerOf } from "#app/features/directory/reader.server.ts";
import typing from "#app/features/directory/typing.js?url";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { headOf } from "#app/ui/head.ts";
import { NarrowFold } from "#app/ui/narrow-fold.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const url = new URL(request.url);
  const filters = directoryFiltersIn(url);
  const reader = await readerOf(request, scope);
  const [frame, directory] = await Promise.all([getFrame(scope), findDirectory(reader, filters)]);
  const isWorthKeeping = directory.hits.length > 0 || !isNarrowed(filters);
  if (reader.isGuest) mayKeep(context, lastingOfDirectory(scope, isWorthKeeping));
  return {
    ...{ frame, filters, directory, site: publicUrl, locale: scope.locale },
    pathname: url.pathname + directoryQuery(filters),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { frame, filters, locale, site } = data;
  const { text, ...lasting } = filters;
  return headOf({
    title: text
      ? m.directory_title_for({ text: text.slice(0, 60), name: frame.shortName })
      : m.directory_title({ name: frame.shortName }),
    description: m.directory_description({ name: frame.name }),
    ...{ site, locale, siteName: frame.name },
    address: inBoth((go) => go.directory(frame.slug, directoryQuery(lasting))),
    feeds: [
      {
        type: "application/rss+xml",
        title: m.directory_feed_title({ name: frame.name }),
        href: site + pathsIn(locale).directoryFeed(frame.slug),
      },
    ],
    isPassing: Boolean(text) || isFiltered(filters),
  });
};

export default function Directory() {
  const { frame, filters, directory, locale, pathname } = useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const action = go.directory(frame.slug);
  const at = (change: Partial<typeof filters>) =>
    go.directory(frame.slug, directoryQuery({ ...filters, ...change }));
  const hrefOf = (id: string) => go.listed(frame.slug, id);
  const withoutFilters = go.directory(frame.slug, directoryQuery({ text: filters.text }));
  const isEmpty = directory.total === 0 && !isNarrowed(filters);
  const shown = directory.hits.length > 0 ? directory.hits : directory.nearest;
  return (
    <PortalPage frame={frame} pathname={pathname} isDirectory>
      <div className="read intro">
        <h1>{m.directory_heading()}</h1>
        <p className="lead soft">{m.directory_intro({ name: frame.shortName })}</p>
      </div>
      {!isEmpty && <SearchRow {...{ action, filters }} />}
      <div className={isEmpty ? undefined : "directory"}>
        {!isEmpty && (
          <NarrowFold label={m.directory_map_and_filters()}>
            <div id="karte">
              <DotMap hits={shown} hrefOf={hrefOf} />
            </div>
            <DirectoryFilter
              {...{ action, filters, choices: directory.choices, allHref: withoutFilters }}
            />
          </NarrowFold>
        )}
        <FoundCompanies
          {...{ directory, filters, hrefOf, withoutFilters, isEmpty }}
          office={{ name: frame.name, phone: frame.contact.phone }}
          askHref={go.inquire(frame.slug, directoryQuery({ text: filters.text }))}
          pageAt={(page) => at({ page })}
        />
      </div>
      {!isEmpty && (
        <p className="subscribe small">
          <a href={go.directoryFeed(frame.slug)}>{m.directory_feed_follow()}</a>
        </p>
      )}
      {!isEmpty && <script defer src={typing} />}
    </PortalPage>
  );
}
