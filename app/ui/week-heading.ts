import { m } from "#app/generated/paraglide/messages.js";
import type { WeekWords } from "#app/ui/when.ts";

/** "Diese Woche", "Nächste Woche", else the dates. */
export function weekHeading({ which, range }: WeekWords): string {
  if (which === "this") return m.frame_week_this();
  if (which === "next") return m.frame_week_next();
  if (which === "last") return m.frame_week_last();
  return range;
}
