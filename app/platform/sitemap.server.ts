import { publicUrl } from "./env.server.ts";

type Page = { de: string; en: string };

const open = '<?xml version="1.0" encoding="UTF-8"?>';
const sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Pages in both languages, each naming the other. Addresses hold nothing that XML would escape. */
export function sitemapOf(pages: Page[]): string {
  const absolute = (path: string) => `${publicUrl}${path}`;
  const other = (lang: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${lang}" href="${absolute(path)}"/>`;
  const urls = pages.flatMap(({ de, en }) =>
    [de, en].map(
      (path) => `<url><loc>${absolute(path)}</loc>${other("de", de)}${other("en", en)}</url>`,
    ),
  );
  return `${open}
<urlset xmlns="${sitemaps}" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("\n")}
</urlset>
`;
}

/** Where the sheets of the sitemap are. */
export function sitemapIndexOf(sheets: string[]): string {
  const entries = sheets.map((path) => `<sitemap><loc>${publicUrl}${path}</loc></sitemap>`);
  return `${open}
<sitemapindex xmlns="${sitemaps}">
${entries.join("\n")}
</sitemapindex>
`;
}
