/**
 * A member list (Mitgliederliste) is what an association has of its members in a file of its own: one line for each
 * company. It is brought in as it is: what each column means is guessed and said, and line by line it is told what
 * would happen, before anything does. What is brought in can be taken back for thirty days, but for what somebody
 * has touched since; the same list once more changes nothing, and the list taken out is one that can be brought in.
 */
import { z } from "zod";
import { Level } from "#app/features/companies/levels.ts";
import { type Target, targets } from "./columns.ts";

/** 20 MB, as people count them, and what it may unpack to. */
export const mostBytes = 20_000_000;
export const mostUnpacked = 200_000_000;
export const mostRows = 20_000;
export const mostColumns = 60;

/** Milliseconds that a list may wait to be decided, and how long it can be taken back. */
export const draftLives = 7 * 24 * 3_600_000;
export const backFor = 30 * 24 * 3_600_000;

export const linesOnPage = 50;

export type ListState =
  | "mapping"
  | "checking"
  | "checked"
  | "writing"
  | "written"
  | "taking-back"
  | "taken-back";
/** What the worker is at, or will be. */
export const underWay: ListState[] = ["checking", "writing", "taking-back"];

export const outcomes = ["new", "changed", "same", "doubtful", "error"] as const;
export type Outcome = (typeof outcomes)[number];

export const Column = z.object({
  target: z.enum(["", ...targets] as ["" | Target, ...("" | Target)[]]),
  level: Level,
});
export type Column = z.infer<typeof Column>;

/** What is wrong in a cell; `texts.ts` says each in words. */
export type CellProblem =
  | "name-missing"
  | "too-long"
  | "postcode-missing"
  | "postcode-malformed"
  | "place-missing"
  | "email-malformed"
  | "day-malformed"
  | "website-malformed"
  | "line-too-long"
  | "too-many-lines"
  | "twice-in-list";
export type Wrong = { column: string; problem: CellProblem; value: string };

/** What is said beside a line that works: left out as nobody knows it, or left as the company's people wrote it. */
export type Note = { kind: "industry-unknown" | "theirs" | "joins"; what: string };

/** One thing that a line changes: plain text, or a field of the profile with its level. */
export type Said = { items: { text: string; until?: string; free?: boolean }[]; level: string };
export type Change =
  | { what: PlainKey; from: string; to: string }
  | { what: Target; from: Said | null; to: Said };

/** What a line says of a company and its membership, each as text; "" says nothing. */
export const plainKeys = [
  ...(["name", "domain", "registerNumber", "industryCode", "street", "postcode", "place"] as const),
  ...(["number", "since", "membershipKind"] as const),
  ...(["contactName", "contactRole", "email", "phone"] as const),
] as const;
export type PlainKey = (typeof plainKeys)[number];
export type Plain = Partial<Record<PlainKey, string>>;

export type Told = {
  problems?: Wrong[];
  changes?: Change[];
  candidates?: string[];
  notes?: Note[];
  contactId?: string;
};

/** Why a verb of this room declines. */
export type Refusal =
  | "no-file"
  | "file-too-large"
  | "no-name-column"
  | "twice-meant"
  | "not-agreed"
  | "not-now"
  | "too-late";

export type MemberListFact = {
  type: `member-list.${"brought" | "written" | "taken-back" | "exported"}`;
  associationId: string;
  listId?: string;
  count: number;
};

export const isPublicAsked = (columns: Column[]) =>
  columns.some(({ target, level }) => target !== "" && level === "public");
