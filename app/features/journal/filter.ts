import { readDay } from "#app/ui/local-time.ts";
import { type Kind, kinds } from "./journal.ts";

/** What of the journal an address asks for. */
export type JournalFilter = {
  q: string;
  kind: Kind | "";
  /** Ids. */
  staff: string;
  session: string;
  /** Days as "2026-12-01", both included. */
  from: string;
  until: string;
  /** From 1. */
  page: number;
};

export const entriesOnPage = 50;

/** The words of the address. */
export const fieldNames = {
  q: "q",
  kind: "art",
  staff: "wer",
  session: "termin",
  from: "von",
  until: "bis",
} as const;
const fields = Object.keys(fieldNames) as (keyof typeof fieldNames)[];

/** What nobody would have asked for counts as not asked. */
export function readJournalFilter(search: URLSearchParams): JournalFilter {
  const said = (name: string) => (search.get(name) ?? "").replaceAll("\0", "").trim().slice(0, 120);
  const day = (name: string) => (readDay(said(name), "UTC") ? said(name) : "");
  const page = Number(said("seite"));
  return {
    q: said(fieldNames.q),
    kind: (Object.keys(kinds) as Kind[]).find((kind) => kind === said(fieldNames.kind)) ?? "",
    staff: said(fieldNames.staff),
    session: said(fieldNames.session),
    from: day(fieldNames.from),
    until: day(fieldNames.until),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

export function journalQuery(filter: JournalFilter, page = 1): string {
  const search = new URLSearchParams();
  for (const field of fields) if (filter[field]) search.set(fieldNames[field], filter[field]);
  if (page > 1) search.set("seite", String(page));
  return search.size > 0 ? `?${search}` : "";
}
