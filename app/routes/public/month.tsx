import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { findMonth, spanOfProgramme } from "#app/features/programme/month-queries.server.ts";
import { MonthTable } from "#app/features/programme/month-table.tsx";
import { filtersIn, isNarrowed, queryOf } from "#app/features/programme/programme-address.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep, orNotFound } from "#app/platform/http.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { headOf } from "#app/ui/head.ts";
import { BackLink } from "#app/ui/links.tsx";
import { monthKey, monthOf } from "#app/ui/month.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const { association, now, locale } = scope;
  const { zone } = association;
  const url = new URL(request.url);
  const current = monthKey(now, zone);
  if (!params.month) throw redirect(pathsIn(locale).month(association.slug, current, url.search));
  const filters = filtersIn(url);
  const month = orNotFound(monthOf(params.month, zone, locale));
  const [frame, rows, span] = await Promise.all([
    getFrame(scope),
    findMonth(scope, month, filters),
    spanOfProgramme(scope),
  ]);
  mayKeep(context, lastingOf(rows, { ...scope, filters: { ...filters, month } }));
  const near = (key: string) =>
    key === current || (key >= monthKey(span.first, zone) && key <= monthKey(span.last, zone));
  const neighbour = (key: string) =>
    near(key) ? { key, name: monthOf(key, zone, locale)?.name ?? key } : null;
  return {
    frame,
    rows,
    month,
    zone,
    previous: neighbour(month.previous),
    next: neighbour(month.next),
    filters,
    site: publicUrl,
    now,
    locale,
    pathname: url.pathname,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { frame, month, rows, filters, site, locale } = data;
  return headOf({
    title: `${m.finding_month_heading({ month: month.name })} · ${frame.shortName}`,
    description: frame.intro,
    site,
    locale,
    address: inBoth((go) => go.month(frame.slug, month.key)),
    siteName: frame.name,
    isPassing: isNarrowed(filters) || rows.length === 0,
  });
};

export default function MonthPage() {
  const { frame, rows, month, zone, previous, next, filters, now, locale, pathname } =
    useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const query = queryOf(filters);
  const to = (key: string) => go.month(frame.slug, key, query);
  return (
    <PortalPage frame={frame} pathname={pathname} isProgramme>
      <BackLink href={go.portal(frame.slug, query)}>{m.finding_month_list()}</BackLink>
      <h1>{m.finding_month_heading({ month: month.name })}</h1>
      {query && (
        <p className="soft">
          {m.finding_month_narrowed()}{" "}
          <a href={go.month(frame.slug, month.key)}>{m.portal_show_all()}</a>
        </p>
      )}
      <nav className="pager" aria-label={m.finding_months()}>
        {previous ? <a href={to(previous.key)}>‹ {previous.name}</a> : <span />}
        {next && <a href={to(next.key)}>{next.name} ›</a>}
      </nav>
      <MonthTable
        month={month}
        zone={zone}
        rows={rows}
        now={now}
        hrefOf={({ id }) => go.session(frame.slug, id)}
      />
      {rows.length === 0 && (
        <Empty title={m.finding_month_empty()}>
          <p>
            <a href={go.portal(frame.slug)}>{m.portal_show_all()}</a>
          </p>
        </Empty>
      )}
    </PortalPage>
  );
}
