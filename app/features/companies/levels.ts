/**
 * To whom something of a company may be shown, field by field. Partner companies are those with a running membership
 * in an association that shares a running alliance with one of the company's own; one's own association counts as
 * its partner. What is hidden neither shows, nor finds, nor ranks (rules, Companies).
 */
import { z } from "zod";

export const levels = ["public", "partners", "association", "hidden"] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/**
 * What a reader may see: nothing but what is public, where both lists are empty. `own`: the associations they belong
 * to; `allied`: those and all that share a running alliance with one of them. By id, sorted.
 */
export type Reach = { own: string[]; allied: string[] };

/** A guest's. */
export const publicReach: Reach = { own: [], allied: [] };

/** Whether something of this level of a company in `memberOf` (running memberships) is for this reader. */
export function maySee(level: Level, memberOf: string[], reach: Reach): boolean {
  if (level === "public") return true;
  if (level === "hidden") return false;
  const those = level === "partners" ? reach.allied : reach.own;
  return memberOf.some((id) => those.includes(id));
}
