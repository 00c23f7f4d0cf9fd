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
