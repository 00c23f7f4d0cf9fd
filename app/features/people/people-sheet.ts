import { m } from "#app/generated/paraglide/messages.js";
import type { Row } from "#app/platform/sheet.server.ts";
import type { Listed } from "./listed.ts";
import { answerText, stateText } from "./texts.ts";

/** The list as a table to take away: one column for each thing known. */
export const columnsOfPeople = () => ({
  name: m.people_title(),
  columns: [
    { label: m.people_session(), width: 36 },
    { label: m.people_starts(), width: 17 },
    { label: m.people_name(), width: 24 },
    { label: m.people_company(), width: 28 },
    { label: m.people_email(), width: 30 },
    { label: m.people_phone(), width: 18 },
    { label: m.people_postcode(), width: 8 },
    { label: m.people_district() },
    { label: m.people_state(), width: 16 },
    { label: m.people_ticket(), width: 8 },
    { label: m.people_channel() },
    { label: m.people_registered(), width: 17 },
    { label: m.people_verified(), width: 17 },
    { label: m.people_calendar(), width: 14 },
    { label: m.people_mail(), width: 18 },
    { label: m.people_entered_by() },
    { label: m.people_may_contact(), width: 12 },
    { label: m.people_note(), width: 40 },
  ],
});

/** One row for each person. */
export const rowOf = (one: Listed): Row => [
  one.title,
  one.startsAt,
  one.isBlank ? m.people_without_name() : one.name,
  one.company,
  one.email,
  one.phone,
  one.postcode,
  one.outsideGermany ? m.people_outside() : one.district,
  stateText(one.status),
  one.ticket,
  one.through,
  one.registeredAt,
  one.verifiedAt,
  answerText(one.answer),
  mailText(one),
  one.enteredBy,
  one.mayContact ? m.people_yes() : "",
  one.note,
];

function mailText({ email, hasBounced, isBlank, verifiedAt }: Listed) {
  if (isBlank) return "";
  if (!email) return m.people_mark_no_address();
  if (hasBounced) return m.people_mark_bounced();
  return verifiedAt ? m.people_mark_verified() : m.people_mark_unverified();
}
