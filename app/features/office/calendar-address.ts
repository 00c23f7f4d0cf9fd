import { DateTime } from "luxon";
import { readDay } from "#app/ui/local-time.ts";
import type { CalendarFilters, CalendarView } from "./office.ts";

/** What a page of the calendar shows; all of it stands in its address. */
export type CalendarPage = {
  view: CalendarView;
  /** A day that it shows: "2026-12-01". */
  day: string;
  /** Of a long list. */
  page: number;
  filters: CalendarFilters;
};

const inAddress = { week: "woche", month: "monat", list: "liste" } as const;
const kinds = { own: "eigene", adopted: "uebernommen", listed: "angebote" } as const;
const states = {
  draft: "entwurf",
  scheduled: "geplant",
  open: "frei",
  full: "voll",
  running: "laeuft",
  over: "vorbei",
  cancelled: "abgesagt",
} as const;

const keyOf = <K extends string>(words: Record<K, string>, word: string | null) =>
  (Object.keys(words) as K[]).find((key) => words[key] === word);

/** Whatever an address says that is no view, day or filter is as if it said nothing. */
export function calendarIn(address: URL, now: Date, zone: string): CalendarPage {
  const said = (name: string) => address.searchParams.get(name)?.trim() || undefined;
  const day = readDay(said("tag") ?? "", zone);
  const page = Number(said("seite") ?? 1);
  return {
    view: keyOf(inAddress, said("ansicht") ?? null) ?? "week",
    day: (day ?? DateTime.fromJSDate(now, { zone })).toFormat("yyyy-LL-dd"),
    page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1,
    filters: {
      kind: keyOf(kinds, said("art") ?? null),
      topic: said("thema"),
      expert: said("experte"),
      host: said("verband"),
      state: keyOf(states, said("stand") ?? null),
    },
  };
}

/** The page as the fields of a form; what it shows by itself is left out. */
export function fieldsOf({ view, day, page, filters }: CalendarPage): Record<string, string> {
  const { kind, topic, expert, host, state } = filters;
  return {
    ansicht: inAddress[view],
    tag: day,
    ...(kind ? { art: kinds[kind] } : {}),
    ...(topic ? { thema: topic } : {}),
    ...(expert ? { experte: expert } : {}),
    ...(host ? { verband: host } : {}),
    ...(state ? { stand: states[state] } : {}),
    ...(page > 1 ? { seite: String(page) } : {}),
  };
}

/** "?ansicht=monat&tag=2026-12-01&thema=zoll": the address of another page of the same calendar. */
export const queryOf = (page: CalendarPage, changed: Partial<CalendarPage> = {}) =>
  `?${new URLSearchParams(fieldsOf({ ...page, page: 1, ...changed }))}`;

export const isNarrowed = ({ filters }: CalendarPage) => Object.values(filters).some(Boolean);

/** A state as it stands in the address. */
export const stateWord = states;

/** The addresses that a page of the calendar leads to; `base` is its own without a query. */
export const linksIn = (base: string, page: CalendarPage) => ({
  here: base + queryOf(page, { page: page.page }),
  previous: base + queryOf(page, { page: page.page - 1 }),
  next: base + queryOf(page, { page: page.page + 1 }),
  /** Everything that partners list on a day. */
  listings: (day: string) =>
    `${base}${queryOf(page, { view: "list", day, filters: { ...page.filters, kind: "listed" } })}#tag-${day}`,
});
