/**
 * People (Teilnehmende) as an office sees them: who has signed up through it, by name; guests of a
 * partner who agreed to be passed on, once somebody opens them, which the journal notes; all others
 * as counts. What is looked at is said by the address, and what is printed or exported is the same.
 */
export const stateFilters = ["seated", "offered", "waiting", "withdrawn", "expired"] as const;
export const markFilters = [
  "unverified",
  "verified",
  "bounced",
  "no-address",
  "declined",
  "colleagues",
  "by-hand",
  "noted",
  "poor-check",
] as const;
export type MarkFilter = (typeof markFilters)[number];

export const sortings = ["registered", "name", "company", "session", "state"] as const;
export type Sorting = (typeof sortings)[number];

/** The list as its address asks for it. */
export type PeopleFilter = {
  q: string;
  /** Ids, and a key of a district; "-": of a district that is not known. */
  session: string;
  channel: string;
  district: string;
  state: (typeof stateFilters)[number] | "";
  mark: MarkFilter | "";
  sort: Sorting;
  /** Against the usual direction: for "registered" the oldest first, else from Z to A. */
  reversed: boolean;
  /** From 1. */
  page: number;
};

export const peopleOnPage = 50;

/** Rows that are printed; a longer list is narrowed down or taken away as a file. */
export const mostOnPaper = 2_000;

/** Rows of a workbook; a longer list is taken away as CSV. */
export const mostInWorkbook = 10_000;

/** How long the opened details of a partner's guests stay open for the one who opened them. */
export const openedFor = 60 * 60_000;

/** The words of the address, each German as all addresses are. */
const names = {
  q: "q",
  session: "termin",
  state: "stand",
  mark: "merkmal",
  channel: "ueber",
  district: "kreis",
} as const;
type Field = keyof typeof names;
const fields = Object.keys(names) as Field[];
export const fieldName = (field: Field) => names[field];

/** What nobody would have asked for counts as not asked. */
export function readFilter(search: URLSearchParams): PeopleFilter {
  const said = (name: string) => (search.get(name) ?? "").replaceAll("\0", "").trim().slice(0, 120);
  const sort = said("sortierung");
  const page = Number(said("seite"));
  return {
    q: said(names.q),
    session: said(names.session),
    channel: said(names.channel),
    district: said(names.district),
    state: oneOf(stateFilters, said(names.state), ""),
    mark: oneOf(markFilters, said(names.mark), ""),
    sort: oneOf(sortings, sort.replace(/^-/, ""), "registered"),
    reversed: sort.startsWith("-"),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

const oneOf = <T extends string, F>(known: readonly T[], said: string, otherwise: F) =>
  known.find((each) => each === said) ?? otherwise;

/** The address of a list, without what it would ask for anyway; a changed filter begins on page 1. */
export function queryOf(filter: PeopleFilter, change: Partial<PeopleFilter> = {}): string {
  const next = { ...filter, page: 1, ...change };
  const search = new URLSearchParams();
  for (const field of fields) if (next[field]) search.set(names[field], next[field]);
  const sort = `${next.reversed ? "-" : ""}${next.sort}`;
  if (sort !== "registered") search.set("sortierung", sort);
  if (next.page > 1) search.set("seite", String(next.page));
  return search.size > 0 ? `?${search}` : "";
}

/** Whether anything narrows the list down, but for the session. */
export const isNarrowed = ({ q, state, mark, channel, district }: PeopleFilter) =>
  [q, state, mark, channel, district].some(Boolean);

export type PeopleFact = {
  /** Somebody of staff has opened, or taken away as a file, details of people. */
  type: "people.viewed" | "people.exported";
  associationId: string;
  /** Null: of all sessions. */
  sessionId: string | null;
  /** How many people it was, and how many of them are guests of partners. */
  count: number;
  ofPartners: number;
  format?: "csv" | "xlsx";
};

/** What an office has just done on a person's page. */
export type DoneByOffice =
  | "resend"
  | "release"
  | "accept"
  | "prefer"
  | "note"
  | "correct"
  | "entered";
