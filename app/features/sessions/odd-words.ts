import { m } from "#app/generated/paraglide/messages.js";
import type { Oddness } from "./odd-hours.ts";

/** What is asked about a time before a session is put there. */
export const oddText: Record<Oddness, () => string> = {
  "no-working-day": m.sessions_odd_day,
  "no-office-hour": m.sessions_odd_hour,
};
