import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { queryOf } from "./programme-address.ts";
import type { ProgrammeFilters } from "./programme-filters.server.ts";

type View = { slug: string | null; filters: ProgrammeFilters; site: string; locale: "de" | "en" };

/** This view of the programme for programs; `slug` is null for the common one. */
export function feedLinks({ slug, filters, site, locale }: View) {
  const { feed } = pathsIn(locale);
  const query = queryOf(filters);
  return [
    {
      type: "text/calendar",
      title: m.finding_subscribe_calendar(),
      href: `${site}${feed(slug, "ics", query)}`,
    },
    {
      type: "application/rss+xml",
      title: m.finding_subscribe_rss(),
      href: `${site}${feed(slug, "rss", query)}`,
    },
    {
      type: "application/feed+json",
      title: m.finding_subscribe_json(),
      href: `${site}${feed(slug, "json", query)}`,
    },
  ];
}
