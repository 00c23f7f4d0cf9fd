import type { Refusal as SessionRefusal } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import type { ElsewhereRefusal } from "./rooms.ts";

export type ActRefusal = SessionRefusal | ElsewhereRefusal | "not-there";

const own: Record<ElsewhereRefusal | "not-there", () => string> = {
  "not-there": m.rooms_not_there,
  "not-running": m.rooms_not_running,
  nowhere: m.rooms_lead_nowhere,
  "url-malformed": m.rooms_lead_url_malformed,
};

/** Why an act in the room was declined; the sessions' own words are handed in. */
export const actRefusalText = (
  refusal: ActRefusal,
  ofSessions: Record<SessionRefusal, () => string>,
): string => ({ ...ofSessions, ...own })[refusal]();
