import { m } from "#app/generated/paraglide/messages.js";
import type { LetterProps } from "#emails/letter.tsx";
import { addressChangeLetter, claimLetter, ownDataLetter } from "./address-letters.ts";
import { asksLetter } from "./asks-letter.ts";
import { circularLetter } from "./circular-letter.ts";
import { followUpLetter } from "./follow-up-letter.ts";
import { guestLetter } from "./guest-letters.ts";
import { lendingLetter } from "./lending-letter.ts";
import {
  checkFact,
  formerlyFact,
  frameOf,
  replacementFact,
  tapingFact,
  whenFact,
  whereFact,
} from "./letter-parts.ts";
import type { AnyMail, ExpertMail, FormerMail, OfficeMail } from "./mail-content.ts";
import { personLetter } from "./person-letters.ts";
import { staffLetter } from "./staff-letter.ts";

/** A mail to an expert, in the name of the association that hosts. */
function expertLetter(mail: ExpertMail): LetterProps {
  const { base, words, subject, hosted, imprint, dates } = frameOf(mail);
  const contact = { name: mail.host.contactName, phone: mail.host.contactPhone };
  const toSession = { label: m.mails_to_expert_page(), href: mail.links.expert };
  const invited = m.mails_expert_hint({ clock: dates.expertDoors });
  const hearts = {
    "expert-invited": {
      subject: m.mails_expert_invited_subject(subject),
      heading: m.mails_expert_invited_heading(),
      paragraphs: [m.mails_expert_invited_text(words), m.mails_invitation_attached()],
      button: toSession,
      hint: invited,
    },
    "expert-rescheduled": {
      subject: m.mails_rescheduled_subject(subject),
      heading: m.mails_rescheduled_heading(),
      paragraphs: [m.mails_rescheduled_text(words), m.mails_update_attached()],
      button: toSession,
      hint: invited,
    },
    "expert-change-undone": {
      subject: m.mails_undone_subject(subject),
      heading: m.mails_undone_heading(),
      paragraphs: [m.mails_undone_text(words), m.mails_update_attached()],
      button: toSession,
      hint: invited,
    },
    "expert-led-elsewhere": {
      subject: m.mails_led_elsewhere_subject(subject),
      heading: m.mails_led_elsewhere_heading(),
      paragraphs: [m.mails_led_elsewhere_text(words)],
      button: { label: m.mails_led_on(), href: mail.links.stage },
      hint: null,
    },
    "expert-led-back": {
      subject: m.mails_led_back_subject(subject),
      heading: m.mails_led_back_heading(),
      paragraphs: [m.mails_led_back_text(words)],
      button: { label: m.mails_to_entrance(), href: mail.links.stage },
      hint: null,
    },
    "expert-cancelled": {
      subject: m.mails_cancelled_subject(subject),
      heading: m.mails_cancelled_heading(),
      paragraphs: [
        [m.mails_cancelled_text(words), mail.session.cancelReason].filter(Boolean).join(" "),
        ...(mail.cancels ? [m.mails_calendar_gone()] : []),
      ],
      button: null,
      hint: null,
    },
    "expert-released": {
      subject: m.mails_expert_released_subject(subject),
      heading: m.mails_expert_released_heading(),
      paragraphs: [
        m.mails_expert_released_text(words),
        ...(mail.cancels ? [m.mails_calendar_gone()] : []),
      ],
      button: null,
      hint: null,
    },
    "expert-taken-back": {
      subject: m.mails_expert_taken_back_subject(subject),
      heading: m.mails_expert_taken_back_heading(),
      paragraphs: [
        m.mails_expert_taken_back_text(words),
        ...(mail.cancels ? [m.mails_calendar_gone()] : []),
      ],
      button: null,
      hint: null,
    },
  } satisfies Record<ExpertMail["template"], Partial<LetterProps>>;
  const gone = hearts[mail.template].button === null;
  return {
    ...base,
    ...hearts[mail.template],
    greeting: m.mails_greeting(),
    facts: [
      whenFact(mail, { gone }),
      ...(mail.template === "expert-rescheduled" ? formerlyFact(mail) : []),
      ...(mail.template === "expert-cancelled" ? replacementFact(mail) : []),
      ...(gone ? [] : [whereFact(mail), ...tapingFact(mail), checkFact(mail)]),
      { term: m.mails_questions_to(), main: m.mails_contact(contact) },
    ],
    closing: `${hosted} ${m.mails_reply({ name: contact.name })}`,
    links: [imprint],
  };
}

/** A mail to the office of an association that adopted the session. */
function officeLetter(mail: OfficeMail): LetterProps {
  const { base, words, subject, hosted, imprint } = frameOf({ ...mail, through: mail.host });
  const cancelled = [m.mails_cancelled_text(words), mail.session.cancelReason];
  const said = {
    "adopter-rescheduled": {
      subject: m.mails_adopter_rescheduled_subject(subject),
      heading: m.mails_adopter_rescheduled_heading(),
      text: m.mails_rescheduled_text(words),
    },
    "adopter-cancelled": {
      subject: m.mails_adopter_cancelled_subject(subject),
      heading: m.mails_adopter_cancelled_heading(),
      text: cancelled.filter(Boolean).join(" "),
    },
    "adopter-change-undone": {
      subject: m.mails_adopter_undone_subject(subject),
      heading: m.mails_adopter_undone_heading(),
      text: m.mails_undone_text(words),
    },
  } satisfies Record<OfficeMail["template"], object>;
  const { text, ...head } = said[mail.template];
  const gone = mail.template === "adopter-cancelled";
  const contact = { name: mail.host.contactName, phone: mail.host.contactPhone };
  return {
    ...base,
    ...head,
    greeting: m.mails_greeting(),
    paragraphs: [
      text,
      ...(mail.guests > 0 || mail.unreached === 0
        ? [m.mails_adopter_guests({ count: mail.guests })]
        : []),
      ...(mail.unreached > 0 ? [m.mails_adopter_unreached({ count: mail.unreached })] : []),
    ],
    button: { label: m.mails_adopter_button(), href: mail.links.session },
    hint: null,
    facts: [
      whenFact(mail, { gone }),
      ...(mail.template === "adopter-rescheduled" ? formerlyFact(mail) : []),
      ...(gone ? replacementFact(mail) : []),
      { term: m.mails_questions_to(), main: m.mails_contact(contact) },
    ],
    closing: hosted,
    links: [imprint],
  };
}

/** Every mail of the house as a letter, in the language that is bound; each leads to one's own data. */
export function letterOf(mail: AnyMail, writtenAt?: Date): LetterProps {
  const letter = written(mail, writtenAt);
  const ownData = { label: m.mails_my_data(), href: mail.ownData };
  return { ...letter, links: [ownData, ...letter.links] };
}

function written(mail: AnyMail, writtenAt?: Date): LetterProps {
  switch (mail.template) {
    case "own-data":
      return ownDataLetter(mail);
    case "staff":
      return staffLetter(mail);
    case "lending":
      return lendingLetter(mail);
    case "person":
      return personLetter(mail);
    case "circular":
      return circularLetter(mail);
    case "follow-up":
      return followUpLetter(mail);
    case "address-change":
      return addressChangeLetter(mail);
    case "approach-claim":
    case "approach-news":
    case "approach-unanswered":
    case "inquiry-claim":
    case "inquiry-answered":
      return asksLetter(mail);
    case "question-claim":
      return claimLetter(mail);
    case "former-address":
      return formerLetter(mail);
    case "expert-invited":
    case "expert-rescheduled":
    case "expert-cancelled":
    case "expert-change-undone":
    case "expert-led-elsewhere":
    case "expert-led-back":
    case "expert-released":
    case "expert-taken-back":
      return expertLetter(mail);
    case "adopter-rescheduled":
    case "adopter-cancelled":
    case "adopter-change-undone":
      return officeLetter(mail);
    default:
      return guestLetter({ ...mail, writtenAt });
  }
}

/** The last mail to an address that was corrected: no name, no link, only the CANCEL. */
function formerLetter(mail: FormerMail): LetterProps {
  const { base, words, subject, hosted, imprint } = frameOf(mail);
  return {
    ...base,
    subject: m.mails_former_subject(subject),
    heading: m.mails_former_heading(),
    greeting: m.mails_greeting(),
    paragraphs: [m.mails_former_text(words), m.mails_calendar_gone()],
    button: null,
    hint: null,
    facts: [whenFact(mail)],
    closing: hosted,
    links: [imprint],
  };
}
