import { asSubject, atTheBeginning } from "#app/features/alliance/in-a-sentence.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { brandPair } from "#app/ui/colour.ts";
import { dateWords } from "#app/ui/moments.ts";
import type { LetterProps } from "#emails/letter.tsx";
import type { LendingMail } from "./mail-content.ts";

/** A partner asks for an expert, or is told the answer; in the name of the office that writes. */
export function lendingLetter(mail: LendingMail): LetterProps {
  const { locale, from, expert, message, answer, page, until, zone } = mail;
  const words = { association: atTheBeginning(asSubject(from, locale)), expert };
  const date = dateWords(until, zone, locale);
  const hearts = {
    asked: {
      subject: m.experts_mail_asked_subject(words),
      heading: m.experts_mail_asked_heading(words),
      paragraphs: [m.experts_mail_asked_text(words), m.experts_answer_means()],
      button: { label: m.experts_mail_asked_button(), href: page },
      hint: m.experts_mail_asked_hint({ date }),
    },
    granted: {
      subject: m.experts_mail_granted_subject({ expert }),
      heading: m.experts_mail_granted_heading(),
      paragraphs: [m.experts_mail_granted_text(words)],
      button: { label: m.experts_mail_answered_button(), href: page },
      hint: null,
    },
    declined: {
      subject: m.experts_mail_declined_subject({ expert }),
      heading: m.experts_mail_declined_heading(),
      paragraphs: [m.experts_mail_declined_text(words)],
      button: { label: m.experts_mail_answered_button(), href: page },
      hint: null,
    },
  };
  const contact = { name: from.contactName, phone: from.contactPhone };
  return {
    ...hearts[answer ?? "asked"],
    lang: locale,
    association: from.name,
    colours: { ...brandPair(from.brandColour), host: null },
    greeting: m.mails_greeting(),
    facts: [
      { term: m.experts_answer_expert(), main: expert },
      ...(message ? [{ term: m.experts_mail_message(), main: message }] : []),
      { term: m.mails_questions_to(), main: m.mails_contact(contact) },
    ],
    closing: m.mails_reply({ name: from.contactName }),
    links: [{ label: m.mails_imprint(), href: from.imprint }],
  };
}
