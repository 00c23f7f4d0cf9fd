const clocks = new Map<string, Intl.DateTimeFormat>();

/** "9:05 Uhr", "09:05": a moment's time of day in a zone. Without luxon, which the room would carry for this alone. */
export function clockWords(date: Date, zone: string, locale: "de" | "en"): string {
  const known = clocks.get(zone);
  const clock =
    known ??
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" });
  if (!known) clocks.set(zone, clock);
  const time = clock.format(date);
  return locale === "de" ? `${time.replace(/^0/, "")} Uhr` : time;
}
