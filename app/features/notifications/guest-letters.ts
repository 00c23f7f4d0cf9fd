import { m } from "#app/generated/paraglide/messages.js";
import type { Fact, LetterProps } from "#emails/letter.tsx";
import { repeatedFacts } from "./address-letters.ts";
import { spokenDates } from "./dates.ts";
import {
  checkFact,
  contactWords,
  formerlyFact,
  frameOf,
  freeFacts,
  materialsFact,
  openConsents,
  replacementFact,
  type Say,
  tapingFact,
  throughWords,
  toPlace,
  toRegistration,
  whenFact,
  whereFact,
  withFact,
} from "./letter-parts.ts";
import type { GuestMail } from "./mail-content.ts";
import type { GuestTemplate } from "./notifications.ts";
import { offeredSeat } from "./offer-letters.ts";

/** What a guest is told: one entry for each thing that can happen to a place. */
const said: Record<GuestTemplate, Say> = {
  seated: (mail, { words, subject, dates }) => ({
    subject: m.mails_seated_subject(subject),
    heading: m.mails_seated_heading(),
    paragraphs: [m.mails_seated_text(words), m.mails_invitation_attached()],
    button: toPlace(mail),
    hint: m.mails_place_hint({ clock: dates.doors }),
  }),
  waiting: (mail, { words, subject }) => ({
    subject: m.mails_waiting_subject({ ...subject, position: positionOf(mail) }),
    heading: m.mails_waiting_heading({ position: positionOf(mail) }),
    paragraphs: [m.mails_waiting_text(words)],
    button: { label: m.mails_to_registration(), href: mail.links.place },
    hint: m.mails_waiting_hint(),
  }),
  repeated: (mail, { words, subject }) => ({
    subject: m.mails_repeated_subject(subject),
    heading: m.mails_repeated_heading(),
    paragraphs: [
      `${m.mails_repeated_text(words)} ${stateOf(mail)}`,
      m.mails_repeated_colleague({ phone: mail.through.contactPhone }),
      ...(mail.toClaim?.length ? [m.mails_repeated_question()] : []),
      m.mails_repeated_not_you(),
    ],
    button: toPlace(mail),
    hint: null,
  }),
  promoted: (mail, { words, subject, dates }) => ({
    subject: m.mails_promoted_subject(subject),
    heading: m.mails_promoted_heading(),
    paragraphs: [m.mails_promoted_text(words), m.mails_invitation_attached()],
    button: toPlace(mail),
    hint: m.mails_promoted_hint({ clock: dates.doors }),
  }),
  offered: offeredSeat,
  "second-date": (mail, { words, subject, dates }) => ({
    subject: m.mails_second_subject(subject),
    heading: m.mails_second_heading(),
    paragraphs: [
      m.mails_second_text({ ...words, first: firstDate(mail) }),
      mail.offeredUntil
        ? m.mails_second_offered({ until: dates.moment(mail.offeredUntil), first: firstDate(mail) })
        : m.mails_second_waiting({ position: positionOf(mail), first: firstDate(mail) }),
    ],
    button: {
      label: mail.offeredUntil ? m.mails_offered_button() : m.mails_to_registration(),
      href: mail.links.place,
    },
    hint: m.mails_second_hint({ first: firstDate(mail) }),
  }),
  accepted: (mail, { words, subject, dates }) => ({
    subject: m.mails_seated_subject(subject),
    heading: m.mails_accepted_heading(),
    paragraphs: [m.mails_accepted_text(words), m.mails_invitation_attached()],
    button: toPlace(mail),
    hint: m.mails_place_hint({ clock: dates.doors }),
  }),
  expired: (mail, { words, subject }) => ({
    subject: m.mails_expired_subject(subject),
    heading: m.mails_expired_heading(),
    paragraphs: [m.mails_expired_text(words), ...calendarGone(mail)],
    button: { label: m.mails_expired_button(), href: mail.links.register },
    hint: mail.session.secondDateOf
      ? m.mails_second_expired_hint({ first: firstDate(mail) })
      : m.mails_expired_hint(),
  }),
  withdrawn: (mail, { words, subject }) => ({
    subject: m.mails_withdrawn_subject(subject),
    heading: m.mails_withdrawn_heading(),
    paragraphs: [
      m.mails_withdrawn_text(words),
      ...calendarGone(mail),
      m.mails_withdrawn_not_you({ phone: mail.through.contactPhone }),
    ],
    button: { label: m.mails_to_session(), href: mail.links.session },
    hint: m.mails_withdrawn_hint(),
  }),
  rescheduled: (mail, { words, subject }) => ({
    subject: m.mails_rescheduled_subject(subject),
    heading: m.mails_rescheduled_heading(),
    paragraphs:
      mail.status === "waiting"
        ? [`${m.mails_rescheduled_text(words)} ${m.mails_rescheduled_waiting()}`]
        : [
            `${m.mails_rescheduled_text(words)} ${m.mails_rescheduled_seated()}`,
            m.mails_update_attached(),
          ],
    button: mail.status === "waiting" ? toRegistration(mail) : toPlace(mail),
    hint: m.mails_rescheduled_hint(),
  }),
  "change-undone": (mail, { words, subject }) => ({
    subject: m.mails_undone_subject(subject),
    heading: m.mails_undone_heading(),
    paragraphs: [m.mails_undone_text(words), stillYours(mail)],
    button: toPlace(mail),
    hint: null,
  }),
  cancelled: (mail, { words, subject }) => ({
    subject: m.mails_cancelled_subject(subject),
    heading: m.mails_cancelled_heading(),
    paragraphs: [
      [m.mails_cancelled_text(words), mail.session.cancelReason].filter(Boolean).join(" "),
      [
        mail.session.replacement ? m.mails_replacement_apart() : m.mails_nothing_to_do(),
        ...calendarGone(mail),
      ].join(" "),
      ...(mail.hasAsked ? [m.mails_cancelled_question({ contact: contactWords(mail) })] : []),
    ],
    button: mail.session.replacement
      ? { label: m.mails_to_replacement(), href: mail.session.replacement.page }
      : { label: m.mails_to_other_sessions(), href: mail.links.portal },
    hint: null,
  }),
  "link-asked": (mail, { words, subject, dates }) => ({
    subject: m.mails_link_subject(subject),
    heading: m.mails_link_heading(),
    paragraphs: [
      `${m.mails_link_text(words)} ${stateOf(mail)}`,
      ...(mail.invites ? [m.mails_invitation_attached()] : []),
      m.mails_repeated_not_you(),
    ],
    button: toPlace(mail),
    hint:
      mail.status === "waiting"
        ? m.mails_waiting_hint()
        : m.mails_place_hint({ clock: dates.doors }),
  }),
  "led-elsewhere": (mail, { words, subject }) => ({
    subject: m.mails_led_elsewhere_subject(subject),
    heading: m.mails_led_elsewhere_heading(),
    paragraphs: [m.mails_led_elsewhere_text(words)],
    button: { label: m.mails_led_on(), href: mail.links.entry },
    hint: null,
  }),
  "led-back": (mail, { words, subject }) => ({
    subject: m.mails_led_back_subject(subject),
    heading: m.mails_led_back_heading(),
    paragraphs: [m.mails_led_back_text(words)],
    button: { label: m.mails_to_entrance(), href: mail.links.entry },
    hint: null,
  }),
  "reminder-day": (mail, { words, subject, dates }) => ({
    subject: m.mails_reminder_day_subject(subject),
    heading: m.mails_reminder_day_heading(),
    paragraphs: [m.mails_reminder_day_text(words)],
    button: toPlace(mail),
    hint: m.mails_promoted_hint({ clock: dates.doors }),
  }),
  "reminder-hour": (mail, { words, subject, dates }) => ({
    subject: m.mails_reminder_hour_subject(subject),
    heading: m.mails_reminder_hour_heading({ ...words, soon: dates.soon(mail.writtenAt) }),
    paragraphs: [m.mails_reminder_hour_text({ ...words, doors: dates.doors })],
    button: { label: m.mails_to_entrance(), href: mail.links.entry },
    hint: m.mails_reminder_hour_hint(),
  }),
  erased: (mail, { words, subject }) => ({
    subject: m.mails_erased_subject(subject),
    heading: m.mails_erased_heading(),
    paragraphs: [m.mails_erased_text(words), ...calendarGone(mail)],
    button: null,
    hint: m.mails_erased_hint(),
  }),
  "address-corrected": (mail, frame) => {
    const now = said[mail.status === "waiting" ? "waiting" : "seated"](mail, frame);
    return { ...now, paragraphs: [...now.paragraphs, m.mails_address_corrected()] };
  },
};

/** A mail to somebody who registered, in the name of the association they came through. */
export function guestLetter(mail: GuestMail): LetterProps {
  const frame = frameOf(mail);
  const gone = ["cancelled", "withdrawn", "expired", "erased"].includes(mail.template);
  const holdsSeat = !gone && mail.status === "seated";
  const file = { label: m.mails_calendar_file(), href: mail.links.file };
  const isAnnounced = mail.template === "link-asked" || mail.template === "reminder-day";
  const entrance =
    isAnnounced && holdsSeat
      ? { label: m.mails_entrance({ clock: frame.dates.doors }), href: mail.links.entry }
      : undefined;
  const facts: Fact[] = [
    whenFact(mail, { gone: mail.template === "cancelled", link: holdsSeat ? file : undefined }),
    ...(mail.template === "rescheduled" ? formerlyFact(mail) : []),
    ...(mail.template === "cancelled" ? replacementFact(mail) : []),
    ...(gone ? [] : [whereFact(mail, entrance), ...withFact(mail), ...tapingFact(mail)]),
    ...(holdsSeat ? [checkFact(mail), ...materialsFact(mail, mail.links.place)] : []),
    ...(mail.status === "waiting" && mail.template !== "cancelled" ? freeFacts(mail) : []),
    ...(mail.template === "repeated" ? repeatedFacts(mail) : []),
  ];
  const heart = said[mail.template](mail, frame);
  return {
    ...frame.base,
    ...heart,
    paragraphs: [...heart.paragraphs, ...openConsents(mail)],
    greeting: m.mails_greeting_named({ name: mail.name }),
    facts,
    closing: [
      frame.hosted,
      frame.pooled && throughWords(mail.through, mail.locale),
      m.mails_reply({ name: mail.through.contactName }),
    ]
      .filter(Boolean)
      .join(" "),
    links: [frame.imprint],
  };
}

const stillYours = (mail: GuestMail) =>
  mail.status === "waiting"
    ? m.mails_rescheduled_waiting()
    : `${m.mails_rescheduled_seated()} ${m.mails_update_attached()}`;
const firstDate = ({ session, locale }: GuestMail) =>
  spokenDates({ session: { ...session, ...session.secondDateOf }, locale }).short;
const positionOf = ({ position }: GuestMail) => position ?? 1;
const stateOf = (mail: GuestMail) =>
  mail.status === "waiting"
    ? m.mails_still_waiting({ position: positionOf(mail) })
    : m.mails_still_seated();
const calendarGone = ({ cancels }: GuestMail) => (cancels ? [m.mails_calendar_gone()] : []);
