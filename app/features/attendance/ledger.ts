import { z } from "zod";

/** How an office asks for its list of who was there; all of it stands in the address. */
export const ledgerSortings = ["name", "company", "minutes"] as const;
export type LedgerSorting = (typeof ledgerSortings)[number];
export const presences = ["present", "absent", "corrected", "certified"] as const;
export type Presence = (typeof presences)[number];

export type LedgerFilter = {
  q: string;
  presence: Presence | "";
  sort: LedgerSorting;
  reversed: boolean;
  /** From 1. */
  page: number;
};

export const linesOnPage = 50;

/** What nobody would have asked for counts as not asked. */
export function readLedgerFilter(search: URLSearchParams): LedgerFilter {
  const said = (name: string) => (search.get(name) ?? "").replaceAll("\0", "").trim().slice(0, 120);
  const sort = said("sortierung");
  const page = Number(said("seite"));
  return {
    q: said("q"),
    presence: presences.find((each) => each === said("stand")) ?? "",
    sort: ledgerSortings.find((each) => each === sort.replace(/^-/, "")) ?? "name",
    reversed: sort.startsWith("-"),
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  };
}

/** The address of a list; a changed filter begins on page 1. */
export function ledgerQuery(filter: LedgerFilter, change: Partial<LedgerFilter> = {}): string {
  const next = { ...filter, page: 1, ...change };
  const search = new URLSearchParams();
  if (next.q) search.set("q", next.q);
  if (next.presence) search.set("stand", next.presence);
  const sort = `${next.reversed ? "-" : ""}${next.sort}`;
  if (sort !== "name") search.set("sortierung", sort);
  if (next.page > 1) search.set("seite", String(next.page));
  return search.size > 0 ? `?${search}` : "";
}

export const longestReason = 300;

/** Minutes set right by hand; why is part of it. */
export const CorrectionForm = z.object({
  minutes: z
    .string()
    .trim()
    .regex(/^\d{1,4}$/)
    .transform(Number),
  reason: z.string().trim().min(1).max(longestReason),
});
export type CorrectionForm = z.output<typeof CorrectionForm>;

export type AttendanceRefusal =
  | "not-begun"
  | "longer-than-session"
  | "not-over"
  | "not-long-enough"
  | "switched-off";

/** What an office did to its ledger; numbers and ids alone. */
export type AttendanceFact = {
  type: "attendance.corrected" | "attendance.exported" | "certificate.issued";
  sessionId: string;
  associationId: string;
  registrationId?: string;
  minutes?: number;
  count?: number;
};
