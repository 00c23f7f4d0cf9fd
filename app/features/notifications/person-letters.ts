import { m } from "#app/generated/paraglide/messages.js";
import { brandPair } from "#app/ui/colour.ts";
import type { LetterProps } from "#emails/letter.tsx";
import type { PersonMail } from "./mail-content.ts";
import type { PersonSaid } from "./person-said.ts";

const neutral = "#1b1d1f";

type Heart = Pick<LetterProps, "subject" | "heading" | "paragraphs" | "button" | "hint"> &
  Partial<Pick<LetterProps, "facts">>;
type Said<Says extends PersonSaid["says"]> = Extract<PersonSaid, { says: Says }>;

/** The words of each; never those of somebody else. */
const hearts: { [Says in PersonSaid["says"]]: (said: Said<Says>, mail: PersonMail) => Heart } = {
  code: ({ code, isKnown, entry }) => ({
    subject: m.representations_mail_code_subject({ code }),
    heading: m.representations_mail_code_heading({ code }),
    paragraphs: [
      m.representations_mail_code_text(),
      ...(isKnown ? [] : [m.representations_mail_code_unknown()]),
    ],
    button: isKnown ? null : { label: m.representations_mail_code_entry(), href: entry },
    hint: m.representations_mail_code_hint(),
  }),
  approach: ({ about, to, writer, company, page }) => {
    const words = { to, name: writer, company };
    const told = {
      new: [m.approaches_mail_new_subject(words), m.approaches_mail_new_text(words)],
      said: [m.approaches_mail_said_subject(words), m.approaches_mail_said_text(words)],
      silent: [m.approaches_mail_silent_subject(words), m.approaches_mail_silent_text(words)],
    } as const;
    const [subject, text] = told[about];
    return {
      ...{ subject, heading: subject, paragraphs: [text] },
      button: { label: m.approaches_mail_open(), href: page },
      hint: m.approaches_mail_hint(),
    };
  },
  invited: ({ company, page, day }) => ({
    subject: m.representations_mail_invited_subject({ company }),
    heading: m.representations_mail_invited_heading({ company }),
    paragraphs: [m.representations_mail_invited_text({ company })],
    button: { label: m.representations_mail_invited_button(), href: page },
    hint: m.representations_mail_invited_hint({ day }),
  }),
  "taken-out": ({ company }) => ({
    subject: m.representations_mail_taken_out_subject({ company }),
    heading: m.representations_mail_taken_out_heading({ company }),
    paragraphs: [m.representations_mail_taken_out_text()],
    button: null,
    hint: m.representations_mail_taken_out_hint(),
  }),
  "claim-decided": ({ company, isAccepted, page }) =>
    isAccepted
      ? {
          subject: m.representations_mail_accepted_subject({ company }),
          heading: m.representations_mail_accepted_heading({ company }),
          paragraphs: [m.representations_mail_accepted_text()],
          button: { label: m.representations_mail_accepted_button(), href: page },
          hint: m.representations_mail_accepted_hint(),
        }
      : {
          subject: m.representations_mail_declined_subject({ company }),
          heading: m.representations_mail_declined_heading({ company }),
          paragraphs: [m.representations_mail_declined_text()],
          button: null,
          hint: m.representations_mail_declined_hint(),
        },
  "claim-came": ({ company, page }) => ({
    subject: m.representations_mail_claim_subject({ company }),
    heading: m.representations_mail_claim_heading({ company }),
    paragraphs: [m.representations_mail_claim_text({ company })],
    button: { label: m.representations_mail_claim_button(), href: page },
    hint: m.representations_mail_claim_hint(),
    facts: [],
  }),
};

/** A mail to somebody of a company, in the name of an association or of the house. */
export function personLetter(mail: PersonMail): LetterProps {
  const { locale, from, name, said } = mail;
  const heart = hearts[said.says] as (said: PersonSaid, mail: PersonMail) => Heart;
  const contact = from && { name: from.contactName, phone: from.contactPhone };
  return {
    facts: contact ? [{ term: m.mails_questions_to(), main: m.mails_contact(contact) }] : [],
    ...heart(said, mail),
    lang: locale,
    association: from?.name ?? "Verbund",
    colours: { ...brandPair(from?.brandColour ?? neutral), host: null },
    greeting: name ? m.mails_greeting_named({ name }) : m.mails_greeting(),
    closing: from
      ? m.mails_reply({ name: from.contactName })
      : m.representations_mail_house_closing(),
    links: from ? [{ label: m.mails_imprint(), href: from.imprint }] : [],
  };
}

const home = "https://verbund.example";
const entry = `${home}/betrieb`;

const company = "Blechwerk Berkelaue GmbH";
const page = `${entry}/beispiel`;

const toPerson = (said: PersonSaid, details: Partial<PersonMail> = {}): PersonMail => ({
  template: "person",
  locale: "de",
  ownData: `${home}/meine-daten`,
  from: null,
  name: "Nora Neumann",
  said,
  ...details,
});

/** Invented people: each mail to those of a company. */
export const demoMailsOfPersons: Record<string, PersonMail> = {
  "person-approach": toPerson({
    ...{
      says: "approach",
      about: "new",
      to: "Blechwerk Hollmann",
      page: `${home}/anfrage/beispiel`,
    },
    ...{ writer: "Bea Busch", company: "Busch Bau" },
  }),
  "person-code": toPerson({ says: "code", code: "275014", isKnown: true, entry }),
  "person-code-unknown": toPerson(
    { says: "code", code: "275014", isKnown: false, entry },
    { name: "" },
  ),
  "person-invited": toPerson({ says: "invited", company, page, day: "14. Dezember 2026" }),
  "person-taken-out": toPerson({ says: "taken-out", company }),
  "claim-accepted": toPerson({ says: "claim-decided", company, isAccepted: true, page }),
  "claim-declined": toPerson({ says: "claim-decided", company, isAccepted: false, page }),
  "claim-came": toPerson({ says: "claim-came", company, page }, { name: "" }),
};
