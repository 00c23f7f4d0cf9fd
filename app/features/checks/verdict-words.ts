import { m } from "#app/generated/paraglide/messages.js";
import type { Verdict } from "./checks.ts";

/** How a check went, in one word or a few. */
export const verdictWords: Record<Verdict, () => string> = {
  good: m.checks_good,
  limited: m.checks_limited,
  poor: m.checks_poor,
};

export const verdictTones = { good: "good", limited: "warn", poor: "bad" } as const;
