/**
 * A merger (Zusammenführung) says that two companies of an office's list are one: one gives way to the other, and
 * what belongs to it moves. For thirty days the office that did it may undo it: whatever nobody has touched since
 * goes back, the rest stays and is named. Addresses of the company that gave way lead to the other.
 */
import { z } from "zod";
import type { Item } from "#app/features/profiles/profiles.ts";

/** For so many milliseconds a merger can be undone. */
export const undoneWithin = 30 * 24 * 3_600_000;

/** Which of the two names stays, and which fields are taken from the company that gives way ("seeks-de"). */
export const MergeForm = z.object({
  name: z.enum(["kept", "merged"]).default("kept"),
  taken: z.array(z.string().max(40)).max(100).default([]),
});
export type MergeForm = z.input<typeof MergeForm>;

/** What a field of a profile is called where it is chosen: "seeks-de". */
export const choiceOf = ({ key, locale }: { key: string; locale: string }) => `${key}-${locale}`;

/** What was chosen on the page: a name and fields, each "kept" or "merged". */
export function readMerge(form: Iterable<[string, unknown]>): MergeForm {
  const chosen = [...form].flatMap(([key, value]) => (value === "merged" ? [key] : []));
  return {
    name: chosen.includes("name") ? "merged" : "kept",
    taken: chosen.filter((key) => /^\w{1,30}-(de|en)$/.test(key)).slice(0, 100),
  };
}

/** Why a verb of this room declines. */
export type Refusal = "same-company" | "undone-already" | "too-late" | "merged-since";

export const movedKinds = ["memberships", "contacts", "registrations", "representations"] as const;
export type MovedKind = (typeof movedKinds)[number];

/** What a merger changed, so that it can be given back. */
export type Moved = Record<MovedKind, string[]> & {
  /** A membership that both had: since when the kept one had it, and has it now. */
  since: { id: string; was: string; is: string }[];
  columns: { column: Column; was: string | null; is: string | null }[];
  fields: {
    key: string;
    locale: string;
    revision: number;
    was: { items: Item[]; level: string } | null;
  }[];
};

export const columns = ["name", "nameLevel", "domain", "registerNumber"] as const;
export type Column = (typeof columns)[number];

/** How many of each kind stayed where they were when a merger was undone. */
export type Left = Partial<Record<MovedKind | "since" | "columns" | "fields", number>>;

export type MergerFact = {
  type: "company.merged" | "company.merger-undone";
  companyId: string;
  mergedId: string;
  associationId: string;
};
