import { reservedSlugs } from "./reserved-slugs.ts";

/** What narrows a programme. */
const filters = ["q", "thema", "frei", "sprache", "kreis", "reihe"];
const slug = "([a-z0-9-]{1,60})";
const id = "\\w{1,40}";

/** Addresses that are for everybody and may be kept, with the parameters that they know. */
const publicPages: [path: string, parameters: string[]][] = [
  ["", [...filters, "seite"]],
  [`/${slug}`, [...filters, "zeit", "seite"]],
  [`(?:/${slug})?/programm\\.(?:ics|rss|json)`, filters],
  [`/${slug}/monat/[0-9]{4}-[0-9]{2}`, filters],
  [`/${slug}/termine/${id}(?:/anmelden)?`, []],
  [`/${slug}/reihen/${id}`, []],
  [`/${slug}/archiv`, ["q", "thema", "jahr", "seite"]],
  [`/${slug}/archiv/${id}`, []],
  [
    `/${slug}/verzeichnis`,
    ["q", "plz", "umkreis", "zertifikat", "kreis", "branche", "verband", "seite"],
  ],
  [`/${slug}/verzeichnis\\.rss`, []],
  [`/${slug}/verzeichnis/${id}`, []],
  [`/${slug}/widget`, filters],
  [`/${slug}/(?:impressum|datenschutz|barrierefreiheit|datenquellen)`, []],
  ["/(?:impressum|datenschutz)", []],
];

/** The same without a language of their own; those of the API are asked for in one. */
const withoutLanguage: [path: string, parameters: string[]][] = [
  ["/sitemap\\.xml", []],
  ["/sitemap/[a-z0-9_-]{1,60}\\.xml", []],
  ["/farben/[a-z0-9_-]{1,80}\\.css", []],
  ["/api/v1/associations", []],
  [
    "/api/v1/companies",
    ["association", "q", "postcode", "certificate", "district", "industry", "page", "pageSize"],
  ],
  ["/api/v1/sessions", ["association", "topic", "district", "from", "to", "page", "pageSize"]],
  [`/api/v1/sessions/${id}`, []],
  ["/api/v1/openapi\\.json", []],
];

const known = [
  ...publicPages.map(([path, parameters]) => ({
    is: new RegExp(path ? `^(?:/en)?${path}$` : "^/(?:en)?$"),
    parameters,
  })),
  ...withoutLanguage.map(([path, parameters]) => ({ is: new RegExp(`^${path}$`), parameters })),
];

const longestValue = 80;

/** Free text: nobody else will ask for the same words. */
const words = ["q", "plz", "zertifikat", "postcode", "certificate"];

/**
 * The one way to write the address of a page for everybody, without what it does not know; null for
 * every other address, and for one that asks for words of its own.
 */
export function publicAddress(path: string, query: string): string | null {
  const page = known.find(({ is }) => is.test(path));
  if (!page || reservedSlugs.includes(page.is.exec(path)?.[1] ?? "")) return null;
  if (query === "") return path;
  const given = new URLSearchParams(query);
  if (words.some((name) => page.parameters.includes(name) && given.get(name)?.trim())) return null;
  const kept = page.parameters
    .map((name) => [name, given.get(name)?.trim() ?? ""] as const)
    .filter(([, value]) => value !== "");
  if (kept.some(([, value]) => value.length > longestValue)) return null;
  const rest = new URLSearchParams(kept.map(([name, value]) => [name, value])).toString();
  return rest ? `${path}?${rest}` : path;
}
