import { getLocale } from "#app/generated/paraglide/runtime.js";

/** "11:15", in the session's zone. */
export const clockOf = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat(getLocale() === "en" ? "en-GB" : "de", {
    timeStyle: "short",
    timeZone,
  }).format(at);
