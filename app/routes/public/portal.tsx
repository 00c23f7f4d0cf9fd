import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { feedLinks } from "#app/features/programme/feed-links.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { findLanguages } from "#app/features/programme/narrowing-queries.server.ts";
import { findNearest } from "#app/features/programme/nearest-queries.server.ts";
import { NearestSessions } from "#app/features/programme/nearest-sessions.tsx";
import { NoSessions } from "#app/features/programme/no-sessions.tsx";
import { pageField, pageIn } from "#app/features/programme/programme.ts";
import { filtersIn, isNarrowed, queryOf } from "#app/features/programme/programme-address.ts";
import { ProgrammeFilter } from "#app/features/programme/programme-filter.tsx";
import { Programme } from "#app/features/programme/programme-list.tsx";
import {
  countTopics,
  findPastProgramme,
  findProgrammePage,
} from "#app/features/programme/queries.server.ts";
import { Subscribe } from "#app/features/programme/subscribe.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { headOf } from "#app/ui/head.ts";
import { monthKey } from "#app/ui/month.ts";
import { Pager } from "#app/ui/pager.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const url = new URL(request.url);
  const filters = filtersIn(url);
  const isPast = url.searchParams.get("zeit") === "vorbei";
  const page = pageIn(url);
  const find = isPast ? findPastProgramme : findProgrammePage;
  const [frame, topics, languages, programme] = await Promise.all([
    getFrame(scope),
    countTopics(scope),
    findLanguages(scope),
    find(scope, { ...filters, page }),
  ]);
  mayKeep(context, lastingOf(programme.rows, { ...scope, filters, page }));
  return {
    frame,
    ...{ topics, languages },
    site: publicUrl,
    zone: scope.association.zone,
    filters,
    isPast,
    rows: programme.rows,
    nearest: await findNearest(scope, filters.text, programme.rows),
    count: programme.count,
    pages: { page, pages: programme.pages },
    ...{ now: scope.now, locale: scope.locale },
    pathname: url.pathname,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { frame, filters, isPast, pages, locale, site } = data;
  const { text, ...lasting } = filters;
  const more = { ...(isPast ? { zeit: "vorbei" } : {}), ...pageField(pages.page) };
  return headOf({
    title: m.portal_title({ name: frame.shortName }),
    description: frame.intro,
    site,
    locale,
    address: inBoth(({ portal }) => portal(frame.slug, queryOf(lasting, more))),
    siteName: frame.name,
    feeds: feedLinks({ slug: frame.slug, ...data }),
    isPassing: Boolean(text || filters.free),
  });
};

export default function Portal() {
  const view = useLoaderData<typeof loader>();
  const { frame, topics, languages, filters, isPast, rows, pages, now, zone, locale, site } = view;
  const go = pathsIn(locale);
  const time: Record<string, string> = isPast ? { zeit: "vorbei" } : {};
  const hrefOf = ({ id }: { id: string }) => go.session(frame.slug, id);
  const pageAt = (n: number) =>
    go.portal(frame.slug, queryOf(filters, { ...time, ...pageField(n) }));
  return (
    <PortalPage frame={frame} pathname={view.pathname} isProgramme>
      <div className="read intro">
        <h1>{isPast ? m.portal_past_heading() : frame.headline}</h1>
        {!isPast && !isNarrowed(filters) && <p className="lead soft">{frame.intro}</p>}
      </div>
      <ProgrammeFilter
        base={go.portal(frame.slug)}
        topics={topics}
        languages={languages}
        {...{ filters, isPast }}
        found={isNarrowed(filters) ? view.count : null}
      />
      <Programme
        {...{ rows, now, hrefOf }}
        monthHref={(day) => go.month(frame.slug, monthKey(day, zone), queryOf(filters))}
      />
      {rows.length === 0 && (
        <NoSessions
          isFiltered={isNarrowed(filters)}
          isPast={isPast}
          base={go.portal(frame.slug)}
          phone={frame.contact.phone}
          nearest={<NearestSessions rows={view.nearest} {...{ now, hrefOf }} />}
        />
      )}
      <Pager
        {...pages}
        previous={pages.page > 1 ? pageAt(pages.page - 1) : null}
        next={pages.page < pages.pages ? pageAt(pages.page + 1) : null}
      />
      {!isPast && <Subscribe feeds={feedLinks({ slug: frame.slug, filters, site, locale })} />}
    </PortalPage>
  );
}
