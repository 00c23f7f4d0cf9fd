import { m } from "#app/generated/paraglide/messages.js";
import type { LetterProps } from "#emails/letter.tsx";
import { frameOf, whenFact } from "./letter-parts.ts";
import type { FormerMail } from "./mail-content.ts";

/** The last mail to an address that was corrected: no name, no link, only the CANCEL. */
export function formerLetter(mail: FormerMail): LetterProps {
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
