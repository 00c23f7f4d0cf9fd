import { getLocale } from "#app/generated/paraglide/runtime.js";
import { clockWords } from "#app/ui/clock.ts";

/** "11:15", in the session's zone. */
export const clockOf = (at: Date, zone: string) => clockWords(at, zone, getLocale());
