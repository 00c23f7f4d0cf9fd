import type { ProgrammeFilters } from "./programme-filters.server.ts";

/** What a view of the programme is narrowed by, as its address says it. */
export function filtersIn(address: URL): ProgrammeFilters {
  const said = (name: string) => address.searchParams.get(name)?.trim() || undefined;
  return {
    topic: said("thema"),
    free: said("frei") === "ja",
    text: said("q"),
    language: said("sprache"),
    district: said("kreis"),
    series: said("reihe"),
  };
}

/** The same filters as the fields of an address or a form, always in one order. */
export const fieldsOf = ({
  topic,
  free,
  text,
  language,
  district,
  series,
}: ProgrammeFilters): Record<string, string> => ({
  ...(topic ? { thema: topic } : {}),
  ...(free ? { frei: "ja" } : {}),
  ...(language ? { sprache: language } : {}),
  ...(district ? { kreis: district } : {}),
  ...(series ? { reihe: series } : {}),
  ...(text ? { q: text } : {}),
});

/** "?thema=kurzarbeit&frei=ja", or nothing. */
export function queryOf(filters: ProgrammeFilters, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...fieldsOf(filters), ...more }).toString();
  return query && `?${query}`;
}

export const isNarrowed = (filters: ProgrammeFilters) => Object.keys(fieldsOf(filters)).length > 0;
