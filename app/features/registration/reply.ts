import type { District } from "#app/features/identity/districts.ts";

/** What was typed, by field; and what is wrong, by field ("" for the whole form). */
export type Reply = {
  typed: Record<string, string>;
  problems: Record<string, string[]>;
  /** The districts a postcode may lie in, where the form asks back. */
  options: District[];
  /** Nothing is wrong: the form comes back with room for one more person. */
  asksMore?: boolean;
};
