import type { Refusal as SessionRefusal } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { type ElsewhereRefusal, longestReason } from "./rooms.ts";

type RemovalRefusal = "reason-missing" | "reason-long";
export type ActRefusal = SessionRefusal | ElsewhereRefusal | RemovalRefusal | "not-there";

/** The field that a refusal is about. */
const fields: Partial<Record<ActRefusal, string>> = {
  "url-malformed": "url",
  "phone-malformed": "phone",
  "reason-missing": "reason",
  "reason-long": "reason",
};

/** What stands beside its field, with its words; nothing where it is about the press itself. */
export function problemsOf(refusal: ActRefusal, text: string): Record<string, string> {
  const field = fields[refusal];
  return field ? { [field]: text } : {};
}

const own: Record<ElsewhereRefusal | RemovalRefusal | "not-there", () => string> = {
  "not-there": m.rooms_not_there,
  "not-running": m.rooms_not_running,
  nowhere: m.rooms_lead_nowhere,
  "url-malformed": m.rooms_lead_url_malformed,
  "phone-malformed": m.planning_phone_malformed,
  "reason-missing": m.rooms_reason_missing,
  "reason-long": () => m.rooms_reason_long({ count: longestReason }),
};

/** Why an act in the room was declined; the sessions' own words are handed in. */
export const actRefusalText = (
  refusal: ActRefusal,
  ofSessions: Record<SessionRefusal, () => string>,
): string => ({ ...ofSessions, ...own })[refusal]();
