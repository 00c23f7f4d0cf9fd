import { getLocale } from "#app/generated/paraglide/runtime.js";
import * as when from "#app/ui/when.ts";

/** "Di., 1. Dezember 2026" */
export const dayWords = (instant: Date, zone: string) => when.dayWords(instant, zone, getLocale());

/** "Di., 1. Dezember 2026, 10:15 Uhr" */
export const momentWords = (instant: Date, zone: string) =>
  when.momentWords(instant, zone, getLocale());
