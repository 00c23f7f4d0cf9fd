import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { Programme } from "#app/features/sessions/programme.tsx";
import { ProgrammeFilter } from "#app/features/sessions/programme-filter.tsx";
import {
  countTopics,
  findPastProgramme,
  findProgramme,
} from "#app/features/sessions/queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Pager } from "#app/ui/pager.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const url = new URL(request.url);
  const filters = {
    topic: url.searchParams.get("thema") ?? undefined,
    free: url.searchParams.get("frei") === "ja",
    text: url.searchParams.get("q") ?? undefined,
  };
  const isPast = url.searchParams.get("zeit") === "vorbei";
  const page = Math.max(1, Number.parseInt(url.searchParams.get("seite") ?? "1", 10) || 1);
  const [frame, topics, past, rows] = await Promise.all([
    getFrame(scope),
    countTopics(scope),
    isPast ? findPastProgramme(scope, { ...filters, page }) : null,
    isPast ? [] : findProgramme(scope, filters),
  ]);
  return {
    frame,
    topics,
    filters,
    isPast,
    rows: past?.rows ?? rows,
    pages: past && { page: past.page, pages: past.pages },
    now: scope.now,
    locale: scope.locale,
    pathname: url.pathname,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.portal_title({ name: data?.frame.shortName ?? "Verbund" }) },
  { name: "description", content: data?.frame.intro ?? "" },
];

export default function Portal() {
  const { frame, topics, filters, isPast, rows, pages, now, locale, pathname } =
    useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const pastPage = (page: number) => go.portal(frame.slug, `?zeit=vorbei&seite=${page}`);
  const isFiltered = Boolean(filters.topic || filters.free || filters.text);
  return (
    <PortalPage frame={frame} pathname={pathname} isProgramme>
      <div className="read intro">
        <h1>{isPast ? m.portal_past_heading() : frame.headline}</h1>
        {!isPast && <p className="lead soft">{frame.intro}</p>}
      </div>
      <ProgrammeFilter
        base={go.portal(frame.slug)}
        topics={topics}
        filters={filters}
        isPast={isPast}
        found={isFiltered ? rows.length : null}
      />
      <Programme rows={rows} now={now} hrefOf={({ id }) => go.session(frame.slug, id)} />
      {rows.length === 0 && (
        <NoSessions isFiltered={isFiltered} isPast={isPast} base={go.portal(frame.slug)} />
      )}
      {pages && pages.pages > 1 && (
        <Pager
          {...pages}
          previous={pages.page > 1 ? pastPage(pages.page - 1) : null}
          next={pages.page < pages.pages ? pastPage(pages.page + 1) : null}
        />
      )}
    </PortalPage>
  );
}

function NoSessions(props: { isFiltered: boolean; isPast: boolean; base: string }) {
  const { frame } = useLoaderData<typeof loader>();
  if (props.isPast) return <Empty title={m.portal_past_empty()}>{null}</Empty>;
  if (!props.isFiltered)
    return (
      <Empty title={m.portal_empty()}>
        <p>{m.portal_empty_hint({ phone: frame.contact.phone })}</p>
      </Empty>
    );
  return (
    <Empty title={m.portal_nothing_found()}>
      <p>{m.portal_nothing_found_hint()}</p>
      <p>
        <a href={props.base}>{m.portal_show_all()}</a>
      </p>
    </Empty>
  );
}
