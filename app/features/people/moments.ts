import { DateTime } from "luxon";

/** "heute, 10:52", "30.11., 10:52", "30.11.2025, 10:52": short, for columns, in the association's zone. */
export function shortMoment(at: Date, zone: string, locale: "de" | "en", now: Date): string {
  const moment = DateTime.fromJSDate(at, { zone }).setLocale(locale === "de" ? "de" : "en-GB");
  const here = DateTime.fromJSDate(now, { zone });
  const today = locale === "de" ? "heute" : "today";
  if (moment.hasSame(here, "day")) return `${today}, ${moment.toFormat("HH:mm")}`;
  const year = moment.year === here.year ? "" : "yyyy";
  return moment.toFormat(locale === "de" ? `d.L.${year}, HH:mm` : `d LLL ${year}, HH:mm`);
}
