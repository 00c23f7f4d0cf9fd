import type { Item } from "#app/features/profiles/profiles.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { dateWords } from "#app/ui/moments.ts";

/** A day of the calendar, "29. Mai 2027", whatever the zone. */
export const dayWords = (day: string) =>
  dateWords(new Date(`${day}T00:00:00Z`), "UTC", getLocale());

/** "A and B" as people list them. */
export const listed = (names: string[]) =>
  new Intl.ListFormat(getLocale(), { type: "conjunction" }).format(names);

/** Until when a certificate counts, and whether it still does; null where nothing is said. */
export function expiryOf({ until }: Item, now: Date) {
  if (!until) return null;
  const isOver = until < now.toISOString().slice(0, 10);
  const date = dayWords(until);
  return {
    isOver,
    words: isOver ? m.directory_expired({ date }) : m.directory_valid_until({ date }),
  };
}

/** A profile is old when nobody has touched or verified it for a year. */
export function isOld(
  { changedAt, verifiedAt }: { changedAt: Date; verifiedAt: Date | null },
  now: Date,
) {
  const last = Math.max(changedAt.getTime(), verifiedAt?.getTime() ?? 0);
  return now.getTime() - last > 365 * 24 * 60 * 60 * 1000;
}

/** A link as people read it: without its scheme and a last slash. */
export const linkWords = (link: string) =>
  link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
