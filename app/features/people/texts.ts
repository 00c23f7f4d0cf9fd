import { m } from "#app/generated/paraglide/messages.js";
import type { StateKind } from "#app/ui/state.tsx";
import type { MarkFilter } from "./people.ts";

const states: Record<string, { label: () => string; kind: StateKind }> = {
  seated: { label: m.people_state_seated, kind: "free" },
  offered: { label: m.people_state_offered, kind: "few" },
  waiting: { label: m.people_state_waiting, kind: "waiting" },
  withdrawn: { label: m.people_state_withdrawn, kind: "over" },
  expired: { label: m.people_state_expired, kind: "over" },
};
export const stateText = (status: string) => states[status]?.label() ?? status;
export const stateKind = (status: string): StateKind => states[status]?.kind ?? "over";

export const markText: Record<MarkFilter, () => string> = {
  unverified: m.people_mark_unverified,
  verified: m.people_mark_verified,
  bounced: m.people_mark_bounced,
  "no-address": m.people_mark_no_address,
  declined: m.people_mark_declined,
  colleagues: m.people_mark_colleagues,
  "by-hand": m.people_mark_by_hand,
  noted: m.people_mark_noted,
};

const answers: Record<string, () => string> = {
  ACCEPTED: m.people_answer_accepted,
  TENTATIVE: m.people_answer_tentative,
  DECLINED: m.people_answer_declined,
};
/** What a guest's calendar has answered, or nothing while it has not. */
export const answerText = (answer: string | null) => (answer && answers[answer]?.()) || "";
