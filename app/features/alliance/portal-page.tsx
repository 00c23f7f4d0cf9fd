import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { inOtherLanguage, pathsIn } from "#app/paths.ts";
import { Links } from "#app/ui/links.tsx";
import { Page, type Picture } from "#app/ui/page.tsx";

export type PortalFrame = {
  slug: string;
  name: string;
  town: string;
  districts: string[];
  hasArchive?: boolean;
  hasDirectory?: boolean;
  logo?: Picture | null;
};

type Props = {
  frame: PortalFrame;
  /** The page's own address, for the link to the other language. */
  pathname: string;
  isProgramme?: boolean;
  isArchive?: boolean;
  isDirectory?: boolean;
  /** The page's form, by id: the other language keeps what was typed into it. */
  form?: string;
  children: ReactNode;
};

/** A page in an association's name: its masthead above, its imprint below. */
export function PortalPage({ frame, pathname, form, children, ...area }: Props) {
  const locale = getLocale();
  const go = pathsIn(locale);
  const { slug, name, town, districts, hasArchive, hasDirectory, logo } = frame;
  const { isProgramme, isArchive, isDirectory } = area;
  return (
    <Page
      masthead={{
        name,
        logo,
        href: go.portal(slug),
        nav: [
          { href: go.portal(slug), label: m.frame_programme(), current: isProgramme },
          ...(hasArchive
            ? [{ href: go.archive(slug), label: m.recordings_archive(), current: isArchive }]
            : []),
          ...(hasDirectory
            ? [{ href: go.directory(slug), label: m.frame_directory(), current: isDirectory }]
            : []),
        ],
      }}
      language={{
        href: inOtherLanguage(pathname),
        label: locale === "de" ? m.frame_to_english() : m.frame_to_german(),
        lang: locale === "de" ? "en" : "de",
        form,
      }}
      footer={
        <>
          <p>
            {districts.length > 0
              ? m.portal_footer_responsible({ name, town, districts: listed(districts, locale) })
              : m.portal_footer({ name, town })}
          </p>
          <Links
            items={[
              { href: go.imprint(slug), label: m.frame_imprint() },
              { href: go.privacy(slug), label: m.frame_privacy() },
              { href: go.accessibility(slug), label: m.frame_accessibility() },
              { href: go.dataSources(slug), label: m.frame_sources() },
              { href: go.entry(), label: m.portal_all_associations() },
            ]}
          />
        </>
      }
    >
      {children}
    </Page>
  );
}

/** "die Kreise Borken und Coesfeld" rather than the word twice; "den Landkreis Emsland". */
function listed(districts: string[], locale: string) {
  const list = (items: string[]) =>
    new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
  const kreise = districts.map((district) => /^Kreis (.+)$/.exec(district)?.[1]);
  const names = kreise.filter((name) => name !== undefined);
  return names.length > 1 && names.length === districts.length
    ? m.portal_footer_districts({ names: list(names) })
    : list(districts.map((district) => (locale === "de" ? withArticle(district) : district)));
}

const withArticle = (district: string) => district.replace(/^(Kreis|Landkreis) /, "den $&");
