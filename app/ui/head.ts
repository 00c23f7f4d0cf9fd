import type { MetaDescriptor } from "@remix-run/node";

type Head = {
  title: string;
  description: string;
  /** The installation's own address, without a trailing slash. */
  site: string;
  locale: "de" | "en";
  /** The page's address in both languages. */
  address: { de: string; en: string };
  /** Name of the association, or of the installation. */
  siteName: string;
  feeds?: { type: string; title: string; href: string }[];
  /** What other sites show beside a link: its address begins with a slash. */
  picture?: { href: string; alt: string; width: number; height: number };
  /** A view that search engines need not keep. */
  isPassing?: boolean;
};

/** Title, canonical address, the other language, and what other sites show of a link (Open Graph). */
export function headOf(page: Head): MetaDescriptor[] {
  const { title, description, site, locale, address, feeds = [], picture } = page;
  const link = (rel: string, href: string, more: Record<string, string> = {}) => ({
    tagName: "link",
    rel,
    href,
    ...more,
  });
  const graph = (property: string, content: string) => ({ property: `og:${property}`, content });
  const here = `${site}${address[locale]}`;
  return [
    { title },
    { name: "description", content: description },
    ...(page.isPassing ? [{ name: "robots", content: "noindex, follow" }] : []),
    link("canonical", here),
    link("alternate", `${site}${address.de}`, { hrefLang: "de" }),
    link("alternate", `${site}${address.en}`, { hrefLang: "en" }),
    link("alternate", `${site}${address.de}`, { hrefLang: "x-default" }),
    ...feeds.map(({ href, type, title: name }) => link("alternate", href, { type, title: name })),
    graph("type", "website"),
    graph("site_name", page.siteName),
    graph("title", title),
    graph("description", description),
    graph("url", here),
    graph("locale", locales[locale]),
    graph("locale:alternate", locales[locale === "de" ? "en" : "de"]),
    ...(picture
      ? [
          graph("image", `${site}${picture.href}`),
          graph("image:type", "image/png"),
          graph("image:width", String(picture.width)),
          graph("image:height", String(picture.height)),
          graph("image:alt", picture.alt),
          { name: "twitter:card", content: "summary_large_image" },
        ]
      : []),
  ];
}

const locales = { de: "de_DE", en: "en_GB" };
