import { m } from "#app/generated/paraglide/messages.js";
import type { MomentProblem, Refusal } from "./sessions.ts";

/** Why something was declined, and where it helps, what to do instead. */
export const refusalText: Record<Refusal, typeof m.sessions_over> = {
  "session-over": m.sessions_refusal_session_over,
  "session-cancelled": m.sessions_refusal_session_cancelled,
  "expert-not-free": m.sessions_refusal_expert_not_free,
  "expert-not-lent": m.sessions_refusal_expert_not_lent,
  "already-published": m.sessions_refusal_already_published,
  "not-published": m.sessions_refusal_not_published,
  "not-listed": m.sessions_refusal_not_listed,
  "own-session": m.sessions_refusal_own_session,
  "not-in-alliance": m.sessions_refusal_not_in_alliance,
  "in-the-past": m.sessions_refusal_in_the_past,
  "too-late-to-undo": m.sessions_refusal_too_late_to_undo,
  "topic-unknown": m.sessions_refusal_topic_unknown,
  "not-adopted": m.sessions_refusal_not_adopted,
  "too-many-seats": m.sessions_refusal_too_many_seats,
  "round-too-large": m.sessions_refusal_round_too_large,
  "not-partner": m.sessions_refusal_not_partner,
  "seats-kept-apart": m.office_refusal_seats_kept_apart,
  "released-too-late": m.office_refusal_released_too_late,
  "replacement-gone": m.office_refusal_replacement_gone,
  "published-too-late": m.office_publish_too_late,
  "publication-past": m.moments_publication_past,
  "moment-after-start": m.moments_after_start,
  "nothing-chosen": m.office_nothing_chosen,
  "has-registrations": m.office_refusal_has_registrations,
  "not-running": m.office_refusal_not_running,
  "changed-meanwhile": m.office_refusal_changed_meanwhile,
  "imprint-missing": m.sessions_refusal_imprint_missing,
  "mails-under-way": m.sessions_refusal_mails_under_way,
};

/** What to do about the moment at which a session is to publish itself. */
export const momentProblemText: Record<MomentProblem, () => string> = {
  "moment-missing": m.office_start_missing,
  "in-the-past": m.office_publish_too_early,
  "published-too-late": m.office_publish_too_late,
};
