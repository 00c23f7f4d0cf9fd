import { AsyncLocalStorage } from "node:async_hooks";
import { overwriteGetLocale } from "#app/generated/paraglide/runtime.js";

export type Locale = "de" | "en";

const current = new AsyncLocalStorage<Locale>();

overwriteGetLocale(() => current.getStore() ?? "de");

/** Everything `work` renders speaks `locale`. */
export const runWithLocale = <T>(locale: Locale, work: () => T): T => current.run(locale, work);

/** The address alone decides the language. */
export const localeOf = (pathname: string): Locale =>
  pathname === "/en" || pathname.startsWith("/en/") ? "en" : "de";

/** The API's addresses have no language: they answer in the one that is asked for, German by default. */
export const localeFor = (request: Request): Locale =>
  localeAt(new URL(request.url).pathname, request.headers.get("Accept-Language") ?? "");

/** The same by path and Accept-Language. */
export const localeAt = (pathname: string, wished: string): Locale =>
  /^\/api(\/|$)/.test(pathname) ? preferredLocale(wished) : localeOf(pathname);

/** The likelier of our languages in an Accept-Language header (RFC 9110, 12.5.4). */
function preferredLocale(header: string): Locale {
  const weightOf = (locale: Locale) =>
    Math.max(
      0,
      ...header
        .toLowerCase()
        .split(",")
        .filter((range) => range.trim().split(/[-;]/)[0]?.trim() === locale)
        .map((range) => Number(/;\s*q=([\d.]+)/.exec(range)?.[1] ?? 1) || 0),
    );
  return weightOf("en") > weightOf("de") ? "en" : "de";
}
