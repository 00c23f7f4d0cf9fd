/**
 * The programme (Programm) is how sessions are found: those that an association shows as its own, and those of
 * all together, as lists, months, series, search, feeds, pictures, the API and the sitemap. It reads and never
 * writes; every number of seats in it is the one its reader would get.
 */

/** Further pages than anybody turns; a database counts no further than its numbers go. */
const lastPage = 10_000;

/** The page an address asks for, from 1; what is no number is the first. */
export function pageIn(address: URL): number {
  const asked = Number.parseInt(address.searchParams.get("seite") ?? "", 10);
  return Math.min(lastPage, Math.max(1, asked || 1));
}

/** The page as a field of an address; the first one needs none. */
export const pageField = (page = 1): Record<string, string> =>
  page > 1 ? { seite: String(page) } : {};
