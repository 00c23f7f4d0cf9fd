/**
 * The office (Geschäftsstelle) plans by its calendar: own sessions with their drafts, those it adopted,
 * and what partners list to an alliance of both. It moves only its own, and only before they begin.
 * Its day is a list of what waits for somebody, the soonest to be too late first.
 */
import type { StaffActor } from "#app/features/identity/scope.ts";
import { hasRight } from "#app/features/identity/staff.ts";

export type EntryKind = "own" | "adopted" | "listed";

export const entryStates = [
  "draft",
  "scheduled",
  "open",
  "full",
  "running",
  "over",
  "cancelled",
] as const;
/** `scheduled`: a draft that publishes itself. `open`: to come, with a free seat. */
export type EntryState = (typeof entryStates)[number];

/** One session on the calendar. Its times are the association's clock: "2026-12-01T10:00". */
export type CalendarEntry = {
  id: string;
  title: string;
  kind: EntryKind;
  state: EntryState;
  from: string;
  to: string;
  host: { slug: string; shortName: string };
  experts: string;
  left: number;
  waiting: number;
};

export const calendarViews = ["week", "month", "list"] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What the calendar is narrowed by; `host` is a slug, `topic` too, `expert` an id. */
export type CalendarFilters = {
  kind?: EntryKind;
  topic?: string;
  expert?: string;
  host?: string;
  state?: EntryState;
};

/** Why somebody cannot move what they see. */
export type Fixed = "role" | "second-factor" | "adopted" | "listed" | "cancelled" | "begun";

/** Who looks at the calendar: by role, and by the second factor. */
export type Mover = { mayPlan: boolean; mayAct: boolean };

export const moverIn = ({ role, mayAct }: StaffActor): Mover => ({
  mayPlan: hasRight(role, "plan"),
  mayAct,
});

/** Null where it may be moved. */
export function fixedBecause(
  { kind, state }: Pick<CalendarEntry, "kind" | "state">,
  { mayPlan, mayAct }: Mover,
): Fixed | null {
  if (kind === "listed") return kind;
  if (state === "cancelled") return "cancelled";
  if (state === "running" || state === "over") return "begun";
  if (kind === "adopted") return kind;
  if (!mayPlan) return "role";
  return mayAct ? null : "second-factor";
}

/** What a new office sets up, in this order. */
export type FirstStep = "imprint" | "privacy" | "logo" | "sender" | "colleagues" | "expert";

/** New times for an entry, as somebody drew them; `putBack` undoes the drawing. */
export type Wish = { entry: CalendarEntry; from: string; to: string; putBack: () => void };
