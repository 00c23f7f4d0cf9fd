import { m } from "#app/generated/paraglide/messages.js";
import { momentWords } from "#app/ui/when.ts";
import type { LetterProps } from "#emails/letter.tsx";
import { frameOf, whenFact } from "./letter-parts.ts";
import type { AddressChangeMail } from "./mail-content.ts";

/** Asks the new address of a place, or tells it that it has one here. It may belong to a stranger. */
export function addressChangeLetter(mail: AddressChangeMail): LetterProps {
  const { base, words, subject, hosted, imprint } = frameOf(mail);
  const { locale, session, expiresAt, page } = mail;
  const until = momentWords(expiresAt, session.zone, locale);
  const heart = page
    ? {
        subject: m.mails_change_subject(subject),
        heading: m.mails_change_heading(),
        paragraphs: [m.mails_change_text(words)],
        button: { label: m.mails_change_button(), href: page },
        hint: m.mails_change_hint({ until }),
      }
    : {
        subject: m.mails_change_taken_subject(subject),
        heading: m.mails_change_taken_heading(),
        paragraphs: [m.mails_change_taken_text(words)],
        button: null,
        hint: m.mails_change_taken_hint(),
      };
  return {
    ...base,
    ...heart,
    greeting: m.mails_greeting(),
    facts: [whenFact(mail)],
    closing: hosted,
    links: [imprint],
  };
}
