import { m } from "#app/generated/paraglide/messages.js";
import { brandPair } from "#app/ui/colour.ts";
import { momentWords } from "#app/ui/when.ts";
import type { LetterProps } from "#emails/letter.tsx";
import { quoted } from "./address-letters.ts";
import type { AsksMail } from "./mail-content.ts";

/** To an address under which somebody looks for a company; in the name of the association that was asked. */
export function asksLetter(mail: AsksMail): LetterProps {
  const { locale, from, page, zone, text, until, answer, to = "" } = mail;
  const open = { label: m.approaches_mail_open(), href: page };
  const hint = until
    ? m.approaches_mail_claim_hint({ until: momentWords(until, zone, locale) })
    : null;
  const hearts = {
    "inquiry-claim": {
      subject: m.approaches_mail_claim_subject({ association: from.name }),
      heading: m.approaches_claim_title(),
      paragraphs: [m.approaches_mail_claim_text()],
      button: { label: m.approaches_mail_claim_button(), href: page },
      hint,
    },
    "inquiry-answered": {
      subject: m.approaches_mail_answer_subject(),
      heading: m.approaches_mail_answer_heading(),
      paragraphs: [m.approaches_mail_answer_text(), ...(answer ?? "").split(/\n+/)],
      button: { label: m.approaches_mail_answer_button(), href: page },
      hint: null,
    },
    "approach-claim": {
      subject: m.approaches_mail_confirm_subject({ to }),
      heading: m.approaches_claim_title(),
      paragraphs: [m.approaches_mail_confirm_text({ to })],
      button: { label: m.approaches_mail_claim_button(), href: page },
      hint,
    },
    "approach-news": {
      subject: m.approaches_mail_news_subject({ to }),
      heading: m.approaches_mail_news_subject({ to }),
      paragraphs: [m.approaches_mail_news_text({ to })],
      button: open,
      hint: m.approaches_mail_hint(),
    },
    "approach-unanswered": {
      subject: m.approaches_mail_silent_subject({ to }),
      heading: m.approaches_mail_silent_subject({ to }),
      paragraphs: [m.approaches_mail_silent_text({ to })],
      button: open,
      hint: m.approaches_mail_hint(),
    },
  } satisfies Record<AsksMail["template"], Partial<LetterProps>>;
  const said = to ? m.approaches_title() : m.approaches_mail_sought();
  const contact = { name: from.contactName, phone: from.contactPhone };
  return {
    ...hearts[mail.template],
    lang: locale,
    association: from.name,
    colours: { ...brandPair(from.brandColour), host: null },
    greeting: m.mails_greeting(),
    facts: [
      ...(text ? [{ term: said, main: quoted(text) }] : []),
      { term: m.mails_questions_to(), main: m.mails_contact(contact) },
    ],
    closing: m.mails_reply({ name: from.contactName }),
    links: [{ label: m.mails_imprint(), href: from.imprint }],
  };
}
