import { m } from "#app/generated/paraglide/messages.js";
import type { LetterProps } from "#emails/letter.tsx";
import { frameOf, materialsFact, throughWords, whenFact } from "./letter-parts.ts";
import type { CircularMail } from "./mail-content.ts";

/** What an office tells the people of a session, in its own words; below them which session it is about. */
export function circularLetter(mail: CircularMail): LetterProps {
  const { base, hosted, pooled, imprint } = frameOf(mail);
  const { session, through, locale } = mail;
  return {
    ...base,
    subject: mail.subject,
    heading: mail.subject,
    greeting: m.mails_greeting_named({ name: mail.name }),
    paragraphs: [],
    words: mail.text,
    button: {
      label: mail.isSeated ? m.mails_to_place() : m.mails_to_registration(),
      href: mail.place,
    },
    hint: null,
    facts: [
      { term: m.circulars_mail_session(), main: session.title },
      whenFact(mail),
      ...(mail.isSeated ? materialsFact(mail, mail.place) : []),
    ],
    closing: [
      m.circulars_mail_why(),
      hosted,
      pooled && throughWords(through, locale),
      m.mails_reply({ name: through.contactName }),
    ]
      .filter(Boolean)
      .join(" "),
    links: [imprint],
  };
}
