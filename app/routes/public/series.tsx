import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { feedLinks } from "#app/features/programme/feed-links.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { SeriesDates } from "#app/features/programme/series-dates.tsx";
import { seriesHead } from "#app/features/programme/series-head.ts";
import {
  findHostOfFormerSeries,
  getSeries,
} from "#app/features/programme/series-queries.server.ts";
import { Subscribe } from "#app/features/programme/subscribe.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep, param } from "#app/platform/http.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Markdown } from "#app/ui/markdown.tsx";
import { Reach } from "#app/ui/reach.tsx";
import { Thread } from "#app/ui/thread.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "seriesId");
  const host = await findHostOfFormerSeries(scope, id);
  if (host) throw redirect(pathsIn(scope.locale).series(host, id));
  const [frame, series] = await Promise.all([getFrame(scope), getSeries(scope, id)]);
  mayKeep(context, lastingOf([...series.coming, ...series.past], scope));
  const { now, locale } = scope;
  const view = { slug: frame.slug, filters: { series: id }, site: publicUrl, locale };
  const feeds = feedLinks(view).slice(0, 1);
  return {
    frame,
    series,
    feeds,
    site: publicUrl,
    now,
    locale,
    pathname: new URL(request.url).pathname,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? seriesHead(data) : []);

export default function SeriesPage() {
  const { frame, series, feeds, now, locale, pathname } = useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const { title, text, coming, past } = series;
  const [any] = [...coming, ...past];
  const lang = any?.language === locale ? undefined : any?.language;
  const dates = {
    ...{ title, now },
    hrefOf: (id: string) => go.session(frame.slug, id),
    registerHref: (id: string) => go.register(frame.slug, id),
  };
  return (
    <PortalPage frame={frame} pathname={pathname} isProgramme>
      <BackLink href={go.portal(frame.slug)}>{m.portal_session_back()}</BackLink>
      <p className="kicker soft">{any?.topic.name}</p>
      <h1 className="read" lang={lang}>
        {title}
      </h1>
      {any && (
        <p className="small">
          <Thread hostSlug={any.host.slug} own={any.isOwn}>
            {m.portal_hosted_own({ host: any.host.namedAsHost })}
          </Thread>
        </p>
      )}
      <div className="read" lang={lang}>
        <Markdown text={text} />
      </div>
      <section className="series">
        <h2>{m.sessions_series_coming()}</h2>
        {coming.length > 0 ? (
          <SeriesDates {...dates} rows={coming} />
        ) : (
          <Empty title={m.sessions_series_none()}>
            <p>
              <Reach text={m.sessions_series_none_text(frame.contact)} {...frame.contact} />
            </p>
          </Empty>
        )}
        {past.length > 0 && (
          <details>
            <summary>{m.sessions_series_past({ count: past.length })}</summary>
            <SeriesDates {...dates} rows={past} />
          </details>
        )}
      </section>
      {coming.length > 0 && <Subscribe feeds={feeds} label={m.sessions_series_subscribe()} />}
    </PortalPage>
  );
}
