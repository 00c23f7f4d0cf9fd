import { m } from "#app/generated/paraglide/messages.js";
import type { CalendarEntry, CalendarView, EntryKind, EntryState, Fixed } from "./office.ts";

export const viewText: Record<CalendarView, () => string> = {
  week: m.calendar_week,
  month: m.calendar_month,
  list: m.calendar_list,
};

export const kindText: Record<EntryKind, () => string> = {
  own: m.calendar_own,
  adopted: m.calendar_adopted,
  listed: m.calendar_listed,
};

export const stateText: Record<EntryState, () => string> = {
  draft: m.calendar_draft,
  scheduled: m.calendar_scheduled,
  open: m.calendar_open,
  full: m.calendar_full,
  running: m.calendar_running,
  over: m.calendar_over,
  cancelled: m.calendar_cancelled,
};

/** Why an entry cannot be moved, as a sentence. */
export const fixedText: Record<Fixed, (named: { host: string }) => string> = {
  role: m.calendar_fixed_role,
  "second-factor": m.calendar_fixed_second_factor,
  adopted: m.calendar_fixed_adopted,
  listed: m.calendar_fixed_listed,
  cancelled: m.calendar_fixed_cancelled,
  begun: m.calendar_fixed_begun,
};

/** "Entwurf", "voll · 12 warten", "54 frei": how an entry stands. */
export function standingWords({ state, left, waiting }: CalendarEntry): string {
  if (state === "open") return m.calendar_left({ count: left });
  if (state === "full" && waiting > 0) return m.calendar_waiting({ count: waiting });
  return stateText[state]();
}

/** "übernommen von Emsland", "Steinfurt bietet an"; null for one's own. */
export function originWords({ kind, host }: CalendarEntry): string | null {
  if (kind === "adopted") return m.calendar_adopted_from({ host: host.shortName });
  return kind === "listed" ? m.calendar_listed_by({ host: host.shortName }) : null;
}
