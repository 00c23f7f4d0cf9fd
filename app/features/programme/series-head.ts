import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, pathsIn } from "#app/paths.ts";
import { headOf } from "#app/ui/head.ts";
import { type Locale, whenWords } from "#app/ui/when.ts";
import { eventData } from "./event-data.ts";

type Dated = Parameters<typeof eventData>[0] & { id: string };

type Page = {
  frame: { slug: string; name: string; shortName: string };
  series: { id: string; title: string; coming: Dated[] };
  feeds: { type: string; title: string; href: string }[];
  site: string;
  locale: Locale;
  now: Date;
};

/** Title and description of the page of a series, and its coming dates for search engines. */
export function seriesHead({ frame, series, feeds, site, locale, now }: Page) {
  const go = pathsIn(locale);
  const { id, title, coming } = series;
  const [next] = coming;
  const description = next
    ? m.sessions_series_description({ when: whenWords({ ...next, locale, now }).long, title })
    : m.sessions_series_description_over({ title });
  const dates = coming.map((session) => {
    const { "@context": _, ...event } = eventData(session, {
      url: `${site}${go.session(frame.slug, session.id)}`,
      hostUrl: `${site}${go.portal(session.host.slug)}`,
      now,
    });
    return event;
  });
  return [
    ...headOf({
      title: `${m.sessions_series_title({ title })} · ${frame.shortName}`,
      description,
      site,
      locale,
      address: inBoth((each) => each.series(frame.slug, id)),
      siteName: frame.name,
      feeds,
    }),
    {
      "script:ld+json": {
        "@context": "https://schema.org",
        "@type": "EventSeries",
        name: title,
        url: `${site}${go.series(frame.slug, id)}`,
        subEvent: dates,
      },
    },
  ];
}
