import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { coloursAddress } from "#app/features/alliance/frame.server.ts";
import { findAssociations } from "#app/features/alliance/queries.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { findCommonProgramme } from "#app/features/sessions/common-queries.server.ts";
import { Programme } from "#app/features/sessions/programme.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { inOtherLanguage, pathsIn } from "#app/paths.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const scope = await openScope(request);
  const url = new URL(request.url);
  const text = url.searchParams.get("q") ?? undefined;
  const page = Math.max(1, Number.parseInt(url.searchParams.get("seite") ?? "1", 10) || 1);
  const [associations, programme, colours] = await Promise.all([
    findAssociations(scope),
    findCommonProgramme(scope, { text, page }),
    coloursAddress(null),
  ]);
  return {
    ...scope,
    associations,
    programme,
    text,
    frame: { colours },
    pathname: url.pathname,
  };
}

export const meta: MetaFunction = () => [
  { title: m.portal_entry_title() },
  { name: "description", content: m.portal_entry_intro() },
];

export default function Entry() {
  const { associations, programme, text, now, locale, pathname } = useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const { rows, page, pages } = programme;
  const pageAt = (n: number) =>
    `${go.entry()}?${new URLSearchParams({ ...(text ? { q: text } : {}), seite: String(n) })}`;
  return (
    <Page
      masthead={{ name: "Verbund", href: go.entry(), nav: [] }}
      language={{
        href: inOtherLanguage(pathname),
        label: locale === "de" ? m.frame_to_english() : m.frame_to_german(),
        lang: locale === "de" ? "en" : "de",
      }}
    >
      <div className="read intro">
        <h1>{m.portal_entry_heading()}</h1>
        <p className="lead soft">{m.portal_entry_intro()}</p>
      </div>
      <section className="section">
        <h2>{m.portal_entry_associations()}</h2>
        <ul className="doors">
          {associations.map(({ slug, name, town }) => (
            <li key={slug} className={`of-${slug}`}>
              <a href={go.portal(slug)}>{name}</a> <span className="soft">{town}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="section">
        <h2>{m.portal_entry_programme()}</h2>
        <SearchForm action={go.entry()} label={m.portal_search()} defaultValue={text} />
        <Programme rows={rows} now={now} hrefOf={({ id, host }) => go.session(host.slug, id)} />
        {rows.length === 0 && (
          <Empty title={text ? m.portal_nothing_found() : m.portal_empty()}>
            {text && <p>{m.portal_nothing_found_hint()}</p>}
          </Empty>
        )}
        <Pager
          page={page}
          pages={pages}
          previous={page > 1 ? pageAt(page - 1) : null}
          next={page < pages ? pageAt(page + 1) : null}
        />
      </section>
    </Page>
  );
}
