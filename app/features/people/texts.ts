import type { OfficeRefusal } from "#app/features/registration/by-office.ts";
import type { CalendarAnswer, PlaceEvent, Status } from "#app/features/seats/place.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { StateKind } from "#app/ui/state.tsx";
import type { DoneByOffice, MarkFilter } from "./people.ts";

const states: Record<Status, { label: () => string; kind: StateKind }> = {
  seated: { label: m.people_state_seated, kind: "free" },
  offered: { label: m.people_state_offered, kind: "few" },
  waiting: { label: m.people_state_waiting, kind: "waiting" },
  withdrawn: { label: m.people_state_withdrawn, kind: "over" },
  expired: { label: m.people_state_expired, kind: "over" },
};
const stateOf = (status: string) => states[status as Status];
export const stateText = (status: string) => stateOf(status).label();
export const stateKind = (status: string): StateKind => stateOf(status).kind;

export const markText: Record<MarkFilter, () => string> = {
  unverified: m.people_mark_unverified,
  verified: m.people_mark_verified,
  bounced: m.people_mark_bounced,
  "no-address": m.people_mark_no_address,
  declined: m.people_mark_declined,
  colleagues: m.people_mark_colleagues,
  "by-hand": m.people_mark_by_hand,
  noted: m.people_mark_noted,
  "poor-check": m.people_mark_poor_check,
};

const answers: Record<CalendarAnswer, () => string> = {
  ACCEPTED: m.people_answer_accepted,
  TENTATIVE: m.people_answer_tentative,
  DECLINED: m.people_answer_declined,
};
/** What a guest's calendar has answered, or nothing while it has not. */
export const answerText = (answer: string | null) => own(answers, answer)?.() ?? "";

export const officeRefusalText: Record<OfficeRefusal, () => string> = {
  "session-over": m.people_refused_over,
  "session-cancelled": m.people_refused_cancelled,
  "too-many-tries": m.people_refused_too_many,
  "already-withdrawn": m.people_refused_withdrawn,
  "offer-over": m.people_refused_offer_over,
  "already-registered": m.people_refused_registered,
  "no-seat-free": m.people_refused_no_seat,
  "not-in-queue": m.people_refused_not_waiting,
  "queue-moved": m.people_refused_queue_moved,
  "host-decides": m.people_refused_host_decides,
  "without-address": m.people_refused_no_address,
};

const done: Record<DoneByOffice, () => string> = {
  resend: m.people_done_resend,
  release: m.people_done_release,
  accept: m.people_done_accept,
  prefer: m.people_done_prefer,
  note: m.people_done_note,
  correct: m.people_done_correct,
  entered: m.people_done_entered,
};
/** What has just been done, if the address says so. */
export const doneText = (what: string | null) => own(done, what)?.() ?? null;

const happened: Record<PlaceEvent, () => string> = {
  "registration.seated": m.people_was_seated,
  "registration.waiting": m.people_was_waiting,
  "registration.repeated": m.people_was_repeated,
  "registration.promoted": m.people_was_promoted,
  "registration.offered": m.people_was_offered,
  "registration.asked-to-confirm": m.people_was_asked_to_confirm,
  "registration.asking-undone": m.people_was_asking_undone,
  "registration.accepted": m.people_was_accepted,
  "registration.expired": m.people_was_expired,
  "registration.withdrawn": m.people_was_withdrawn,
  "registration.address-corrected": m.people_was_address_corrected,
  "registration.link-asked": m.people_was_link_asked,
  "registration.noted": m.people_was_noted,
  "registration.address-change-asked": m.people_was_address_change_asked,
  "registration.details-corrected": m.people_was_details_corrected,
  "registration.second-date": m.people_was_second_date,
  "registration.moved": m.people_was_moved,
  "registration.passed-over": m.people_was_passed_over,
  "registration.erased": m.people_was_erased,
  "registration.calendar-answered": m.people_was_calendar_answered,
};
/** A line of the history: "registration.seated" as people say it. */
export const happenedText = (type: string) => happened[type as PlaceEvent]();
