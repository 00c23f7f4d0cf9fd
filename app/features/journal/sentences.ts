import { m } from "#app/generated/paraglide/messages.js";
import type { FactType } from "./journal.ts";

/** The words a sentence may need; each is already what this association may read. */
export type Words = Record<
  | "who"
  | "session"
  | "person"
  | "expert"
  | "association"
  | "member"
  | "alliance"
  | "topic"
  | "part"
  | "role"
  | "limit"
  | "seats"
  | "count"
  | "partners"
  | "move"
  | "rule",
  string
>;

/** What each fact says to a reader. */
export const sentences: Record<FactType, (words: Words) => string> = {
  "association.created": m.journal_association_created,
  "association.changed": m.journal_association_changed,
  "alliance.founded": m.journal_alliance_founded,
  "alliance.joined": m.journal_alliance_joined,
  "alliance.left": m.journal_alliance_left,
  "alliance.answers-changed": m.journal_alliance_answers_changed,
  "alliance.invited": m.journal_alliance_invited,
  "alliance.invitation-revoked": m.journal_alliance_invitation_revoked,
  "adoption-rule.made": m.journal_adoption_rule_made,
  "adoption-rule.reworded": m.journal_adoption_rule_reworded,
  "adoption-rule.ended": m.journal_adoption_rule_ended,
  "topic.named": m.journal_topic_named,
  "topic.synonyms-changed": m.journal_topic_synonyms,
  "expert.introduced": m.journal_expert_introduced,
  "expert.changed": m.journal_expert_changed,
  "expert.paused": m.journal_expert_paused,
  "expert.resumed": m.journal_expert_resumed,
  "expert.lent": m.journal_expert_lent,
  "expert.lending-ended": m.journal_expert_lending_ended,
  "expert.lending-asked": m.journal_expert_lending_asked,
  "expert.lending-request-revoked": m.journal_expert_lending_request_revoked,
  "expert.lending-granted": m.journal_expert_lending_granted,
  "expert.lending-declined": m.journal_expert_lending_declined,
  "expert.link-renewed": m.journal_expert_link_renewed,
  "expert.link-code-asked": m.journal_expert_link_code_asked,
  "expert.link-opened-elsewhere": m.journal_expert_link_opened_elsewhere,
  "session.planned": m.journal_session_planned,
  "session.published": m.journal_session_published,
  "session.taken-back": m.journal_session_taken_back,
  "session.publication-set": m.journal_session_publication_set,
  "session.publication-dropped": m.journal_session_publication_dropped,
  "session.listed": m.journal_session_listed,
  "session.unlisted": m.journal_session_unlisted,
  "session.adopted": (words) =>
    words.rule ? m.journal_session_adopted_rule(words) : m.journal_session_adopted(words),
  "session.unadopted": m.journal_session_unadopted,
  "session.adoption-edited": m.journal_session_adoption_edited,
  "session.rescheduled": m.journal_session_rescheduled,
  "session.cancelled": m.journal_session_cancelled,
  "session.prolonged": m.journal_session_prolonged,
  "session.ended": m.journal_session_ended,
  "session.change-undone": m.journal_session_change_undone,
  "session.seats-changed": m.journal_session_seats_changed,
  "session.seats-kept": m.journal_session_seats_kept,
  "session.edited": m.journal_session_edited,
  "session.discarded": m.journal_session_discarded,
  "session.expert-engaged": m.journal_session_expert_engaged,
  "session.expert-released": m.journal_session_expert_released,
  "session.reminder-due": m.journal_session_reminder_due,
  "room.staff-entered": m.journal_room_staff_entered,
  "room.guest-removed": m.journal_room_guest_removed,
  "room.guest-readmitted": m.journal_room_guest_readmitted,
  "room.expert-removed": m.journal_room_expert_removed,
  "room.expert-readmitted": m.journal_room_expert_readmitted,
  "room.closed": m.journal_room_closed,
  "room.reopened": m.journal_room_reopened,
  "question.asked": m.journal_question_asked,
  "question.settled": m.journal_question_settled,
  "question.reopened": m.journal_question_reopened,
  "registration.seated": m.journal_registration_seated,
  "registration.waiting": m.journal_registration_waiting,
  "registration.repeated": m.journal_registration_repeated,
  "registration.promoted": m.journal_registration_promoted,
  "registration.offered": m.journal_registration_offered,
  "registration.asked-to-confirm": m.journal_registration_asked_to_confirm,
  "registration.asking-undone": m.journal_registration_asking_undone,
  "registration.accepted": m.journal_registration_accepted,
  "registration.second-date": m.journal_registration_second_date,
  "registration.moved": m.journal_registration_moved,
  "registration.passed-over": m.journal_registration_passed_over,
  "registration.expired": m.journal_registration_expired,
  "registration.withdrawn": m.journal_registration_withdrawn,
  "registration.address-corrected": m.journal_registration_address_corrected,
  "registration.address-change-asked": m.journal_registration_address_change_asked,
  "registration.details-corrected": m.journal_registration_details_corrected,
  "registration.link-asked": m.journal_registration_link_asked,
  "registration.noted": m.journal_registration_noted,
  "registration.erased": m.journal_registration_erased,
  "registration.calendar-answered": m.journal_registration_calendar_answered,
  "mail.bounced": m.journal_mail_bounced,
  "mail.passed-on": m.journal_mail_passed_on,
  "mail.asked-again": m.journal_mail_asked_again,
  "circular.sent": m.journal_circular_sent,
  "circular.taken-back": m.journal_circular_taken_back,
  "people.viewed": m.journal_people_viewed,
  "people.exported": m.journal_people_exported,
  "login.code-asked": m.journal_login_code_asked,
  "login.second-factor-set": m.journal_login_second_factor_set,
  "login.second-factor-replaced": m.journal_login_second_factor_replaced,
  "login.second-factor-reset": m.journal_login_second_factor_reset,
  "staff.invited": m.journal_staff_invited,
  "staff.invitation-revoked": m.journal_staff_invitation_revoked,
  "staff.joined": m.journal_staff_joined,
  "staff.role-changed": m.journal_staff_role_changed,
  "staff.left": m.journal_staff_left,
  "identity.own-data-asked": m.journal_identity_own_data_asked,
  "planning.draft-discarded": m.journal_planning_draft_discarded,
  "material.added": m.journal_material_added,
  "material.changed": m.journal_material_changed,
  "material.moved": m.journal_material_moved,
  "material.removed": m.journal_material_removed,
  "sender.examined": m.journal_sender_examined,
  "sender.test-mailed": m.journal_sender_test_mailed,
  "sender.test-bounced": m.journal_sender_test_bounced,
  "sender.test-returned": m.journal_sender_test_returned,
};
