import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { timeOfDay } from "#app/ui/moments.ts";
import { own } from "#app/ui/own.ts";
import { type Locale, whenWords } from "#app/ui/when.ts";
import type { AttendanceRefusal, Presence } from "./ledger.ts";
import type { Stay } from "./stays.ts";

export const presenceText: Record<Presence, () => string> = {
  present: m.attendance_present,
  absent: m.attendance_absent,
  corrected: m.attendance_corrected_ones,
  certified: m.attendance_certified,
};

export const refusalText: Record<AttendanceRefusal, () => string> = {
  "not-begun": m.attendance_refused_not_begun,
  "longer-than-session": m.attendance_refused_longer,
  "not-over": m.attendance_refused_not_over,
  "not-long-enough": m.attendance_refused_not_long_enough,
  "switched-off": m.attendance_refused_switched_off,
};

/** The sentence of a refusal that an address names; nothing for any other word. */
export const refusalNamed = (name: string | null) => own(refusalText, name)?.() ?? null;

type Held = { startsAt: Date; endsAt: Date; zone: string };

/** The whole date, for what is read years later: never "today". */
export const heldAt = (session: Held, locale: Locale) =>
  whenWords({ ...session, locale, now: new Date(0) }).heading;

type Signals = { stays: Stay[]; connections: number; isConcluded: boolean };

/** "10:02–10:31, 10:40–11:00 Uhr · 2 Verbindungen": what the minutes come from. */
export function signalWords({ stays, connections, isConcluded }: Signals, zone: string): string {
  if (stays.length === 0) return m.attendance_no_signal();
  const clock = (at: number) => timeOfDay(new Date(at), zone, getLocale());
  const spans = stays.map(({ from, to }) => `${clock(from)}–${clock(to)}`);
  const shown = spans.length > 4 ? [...spans.slice(0, 3), "…", ...spans.slice(-1)] : spans;
  return [
    m.attendance_spans({ spans: shown.join(", ") }),
    connections > 0 ? m.attendance_connections({ count: connections }) : m.attendance_page_alone(),
    isConcluded && m.attendance_concluded(),
  ]
    .filter(Boolean)
    .join(" · ");
}
