import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AssociationDoors } from "#app/features/alliance/association-doors.tsx";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { findAssociations } from "#app/features/alliance/queries.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { CommonFilter } from "#app/features/programme/common-filter.tsx";
import { findCommonProgramme } from "#app/features/programme/common-queries.server.ts";
import { feedLinks } from "#app/features/programme/feed-links.ts";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import {
  findAnsweredDistricts,
  findLanguages,
} from "#app/features/programme/narrowing-queries.server.ts";
import { findNearest } from "#app/features/programme/nearest-queries.server.ts";
import { NearestSessions } from "#app/features/programme/nearest-sessions.tsx";
import { pageIn } from "#app/features/programme/programme.ts";
import { filtersIn, isNarrowed, queryOf } from "#app/features/programme/programme-address.ts";
import { Programme } from "#app/features/programme/programme-list.tsx";
import { Subscribe } from "#app/features/programme/subscribe.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, inOtherLanguage, pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { headOf } from "#app/ui/head.ts";
import { HouseLinks } from "#app/ui/house-page.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const scope = await openScope(request);
  const url = new URL(request.url);
  const filters = filtersIn(url);
  const page = pageIn(url);
  const [associations, programme, districts, languages, colours] = await Promise.all([
    findAssociations(scope),
    findCommonProgramme(scope, { ...filters, page }),
    findAnsweredDistricts(scope),
    findLanguages(scope),
    coloursAddress(null),
  ]);
  mayKeep(context, lastingOf(programme.rows, { ...scope, filters, page }));
  return {
    ...scope,
    ...{ associations, programme, districts, languages, filters },
    nearest: await findNearest(scope, filters.text, programme.rows),
    ...{ site: publicUrl, frame: { colours } },
    pathname: url.pathname,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { filters, locale, site } = data;
  const { text, ...lasting } = filters;
  const isPassing = Boolean(text || filters.free || data.programme.page > 1);
  return headOf({
    ...{ title: m.portal_entry_title(), description: m.portal_entry_intro() },
    ...{ site, locale },
    address: inBoth(({ entry }) => `${entry()}${queryOf(lasting)}`),
    ...{ siteName: "Verbund", isPassing },
    feeds: feedLinks({ slug: null, filters, site, locale }),
  });
};

export default function Entry() {
  const { associations, programme, nearest, filters, now, locale, site, ...view } =
    useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const { rows, page, pages } = programme;
  const hrefOf = ({ id, host }: (typeof rows)[number]) => go.session(host.slug, id);
  const pageAt = (n: number) => `${go.entry()}${queryOf(filters, { seite: String(n) })}`;
  const isFiltered = isNarrowed(filters);
  const doors = <AssociationDoors associations={associations} />;
  return (
    <Page
      masthead={{ name: "Verbund", href: go.entry(), nav: [] }}
      language={{
        href: inOtherLanguage(view.pathname),
        label: locale === "de" ? m.frame_to_english() : m.frame_to_german(),
        lang: locale === "de" ? "en" : "de",
      }}
      footer={<HouseLinks />}
    >
      <div className="read intro">
        <h1>{m.portal_entry_heading()}</h1>
        {!isFiltered && <p className="lead soft">{m.portal_entry_intro()}</p>}
      </div>
      {!isFiltered && doors}
      <section className="section">
        <h2>{m.portal_entry_programme()}</h2>
        <CommonFilter
          base={go.entry()}
          {...{ filters, districts: view.districts, languages: view.languages }}
        />
        {isFiltered && (
          <p className="found">
            <a href={go.entry()}>{m.portal_show_all()}</a>
          </p>
        )}
        <Programme {...{ rows, now, hrefOf }} />
        {rows.length === 0 && (
          <Empty title={isFiltered ? m.portal_nothing_found() : m.portal_empty()}>
            {isFiltered && <p>{m.portal_nothing_found_hint()}</p>}
          </Empty>
        )}
        <NearestSessions rows={nearest} {...{ now, hrefOf }} />
        <Pager
          {...{ page, pages }}
          previous={page > 1 ? pageAt(page - 1) : null}
          next={page < pages ? pageAt(page + 1) : null}
        />
        <Subscribe feeds={feedLinks({ slug: null, filters, site, locale })} />
      </section>
      {isFiltered && doors}
    </Page>
  );
}
