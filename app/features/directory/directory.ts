/**
 * The member directory (Verzeichnis) shows who nearby can do what: the companies and institutions with a running
 * membership in the portal's association, or in one it shares an alliance with, each as far as its fields are meant
 * for who reads. Guests see what is public. It is searched in one field, narrowed by place, branch, certificate and
 * association, and each hit says why it is one.
 */

/** How the directory is narrowed; the address says it, so that each view can be passed on. */
export type DirectoryFilters = {
  text?: string;
  /** AGS of a district. */
  district?: string;
  /** Around this postcode, within so many kilometres. */
  postcode?: string;
  km?: number;
  /** A section ("C") or a division ("25") of WZ 2025. */
  industry?: string;
  certificate?: string;
  /** Slug of the association they are members of. */
  association?: string;
  page: number;
};

/** As many as one page shows. */
export const directoryPage = 20;

/** What is typed beyond this finds nothing more. */
export const longestSearch = 200;

/** Kilometres around a postcode that can be chosen. */
export const distances = [10, 25, 50, 100];
export const presetDistance = 50;

/** @param searchParams of an address, as people typed it */
export function directoryFiltersIn({ searchParams }: URL): DirectoryFilters {
  const said = (name: string, most = 80) =>
    searchParams.get(name)?.replaceAll("\0", "").trim().slice(0, most).trim() || undefined;
  const like = (name: string, pattern: RegExp) => {
    const value = said(name);
    return value && pattern.test(value) ? value : undefined;
  };
  const page = Number(said("seite"));
  const postcode = like("plz", /^\d{5}$/);
  const km = distances.find((each) => String(each) === said("umkreis")) ?? presetDistance;
  return {
    text: said("q", longestSearch),
    district: like("kreis", /^\d{5}$/),
    ...(postcode && { postcode, km }),
    industry: like("branche", /^([A-V]|\d{2})$/),
    certificate: said("zertifikat"),
    association: like("verband", /^[a-z0-9-]{1,60}$/),
    page: Number.isInteger(page) && page > 1 && page < 10_000 ? page : 1,
  };
}

/** "?q=Bleche&kreis=05554", or nothing. */
export function directoryQuery(filters: Partial<DirectoryFilters>): string {
  const { text, district, postcode, km, industry, certificate, association, page } = filters;
  const said = {
    ...{ q: text, kreis: district, plz: postcode },
    umkreis: postcode && km && km !== presetDistance ? String(km) : undefined,
    ...{ branche: industry, zertifikat: certificate, verband: association },
    seite: page && page > 1 ? String(page) : undefined,
  };
  const pairs = Object.entries(said).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : "";
}

/** Whether anything but the words narrows it. */
export const isFiltered = ({ text: _, page: __, ...filters }: DirectoryFilters) =>
  Object.values(filters).some(Boolean);

export const isNarrowed = (filters: DirectoryFilters) =>
  Boolean(filters.text) || isFiltered(filters);
