import { type Standing, standings } from "./pool.ts";

/** What a view of the pool is narrowed and sorted by, as its address says it. */
export type PoolFilters = {
  standing: Standing;
  topic?: string;
  host?: string;
  /** "2026-12" */
  month?: string;
  text?: string;
  newestFirst?: boolean;
  page: number;
};

const named: Record<Standing, string> = {
  open: "offen",
  new: "neu",
  adopted: "uebernommen",
  rule: "regel",
  all: "alle",
};

export function poolFiltersIn(address: URL): PoolFilters {
  const said = (name: string) =>
    address.searchParams
      .get(name)
      ?.replace(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, 100) || undefined;
  return {
    standing: standings.find((each) => named[each] === said("stand")) ?? "open",
    topic: said("thema"),
    host: said("verband"),
    month: said("monat"),
    text: said("q"),
    newestFirst: said("reihenfolge") === "neueste",
    page: Math.max(1, Math.trunc(Number(said("seite"))) || 1),
  };
}

/** The same as fields of an address or a form, always in one order; the first page has no number. */
export const poolFields = ({
  standing,
  topic,
  host,
  month,
  text,
  newestFirst,
  page,
}: PoolFilters) => ({
  ...(standing === "open" ? {} : { stand: named[standing] }),
  ...(topic ? { thema: topic } : {}),
  ...(host ? { verband: host } : {}),
  ...(month ? { monat: month } : {}),
  ...(newestFirst ? { reihenfolge: "neueste" } : {}),
  ...(text ? { q: text } : {}),
  ...(page > 1 ? { seite: String(page) } : {}),
});

export function poolQuery(filters: PoolFilters, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...poolFields(filters), ...more }).toString();
  return query && `?${query}`;
}

/** Six words are enough to find anything; all of them must stand somewhere. */
export const wordsOf = (text = "") => text.split(/\s+/).filter(Boolean).slice(0, 6);
