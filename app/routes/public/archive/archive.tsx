import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { archiveFiltersIn, archiveQuery, isNarrowed } from "#app/features/recordings/archive.ts";
import { ArchiveFilter, ArchiveList } from "#app/features/recordings/archive-list.tsx";
import { findArchive } from "#app/features/recordings/archive-queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { headOf } from "#app/ui/head.ts";
import { Pager } from "#app/ui/pager.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const url = new URL(request.url);
  const filters = archiveFiltersIn(url);
  const [frame, archive] = await Promise.all([getFrame(scope), findArchive(scope, filters)]);
  const { page, ...narrowed } = filters;
  const told = archive.rows.map(({ session }) => session);
  mayKeep(context, lastingOf(told, { ...scope, filters: narrowed, page }));
  const { now, locale } = scope;
  return { frame, filters, ...archive, site: publicUrl, now, locale, pathname: url.pathname };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { frame, filters, locale, site } = data;
  const { text, ...lasting } = filters;
  return headOf({
    title: m.recordings_archive_title({ name: frame.shortName }),
    description: m.recordings_archive_intro(),
    ...{ site, locale, siteName: frame.name },
    address: inBoth(({ archive }) => archive(frame.slug, archiveQuery(lasting))),
    isPassing: Boolean(text),
  });
};

export default function Archive() {
  const { frame, filters, rows, count, pages, years, topics, now, locale, pathname } =
    useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const base = go.archive(frame.slug);
  const pageAt = (page: number) => go.archive(frame.slug, archiveQuery({ ...filters, page }));
  return (
    <PortalPage frame={frame} pathname={pathname} isArchive>
      <div className="read intro">
        <h1>{m.recordings_archive()}</h1>
        <p className="lead soft">{m.recordings_archive_intro()}</p>
      </div>
      {(count > 0 || isNarrowed(filters)) && (
        <ArchiveFilter {...{ base, filters, years, topics, count }} />
      )}
      {rows.length > 0 && (
        <ArchiveList {...{ rows, now }} hrefOf={(id) => go.recording(frame.slug, id)} />
      )}
      {rows.length === 0 && (
        <Empty
          title={isNarrowed(filters) ? m.recordings_archive_nothing() : m.recordings_archive_none()}
        >
          {isNarrowed(filters) ? (
            <p>
              {m.recordings_archive_nothing_text()}{" "}
              <a href={base}>{m.recordings_archive_show_all()}</a>
            </p>
          ) : (
            <p>{m.recordings_archive_none_text()}</p>
          )}
        </Empty>
      )}
      <Pager
        page={filters.page}
        pages={pages}
        previous={filters.page > 1 ? pageAt(filters.page - 1) : null}
        next={filters.page < pages ? pageAt(filters.page + 1) : null}
      />
    </PortalPage>
  );
}
