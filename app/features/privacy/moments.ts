import { getLocale } from "#app/generated/paraglide/runtime.js";
import { clockWords, whenWords } from "#app/ui/when.ts";

/** "Di., 1. Dezember 2026" */
export const dayWords = (instant: Date, zone: string) =>
  whenWords({ startsAt: instant, endsAt: instant, zone, locale: getLocale(), now: instant }).day;

/** "Di., 1. Dezember 2026, 10:15 Uhr" */
export const momentWords = (instant: Date, zone: string) =>
  `${dayWords(instant, zone)}, ${clockWords(instant, zone, getLocale())}`;
