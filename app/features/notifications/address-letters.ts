import { m } from "#app/generated/paraglide/messages.js";
import { brandPair } from "#app/ui/colour.ts";
import { clockWords, momentWords } from "#app/ui/when.ts";
import { houseZone } from "#app/zones.ts";
import type { Fact, LetterProps } from "#emails/letter.tsx";
import { frameOf, whenFact } from "./letter-parts.ts";
import type { AddressChangeMail, ClaimMail, GuestMail, OwnDataMail } from "./mail-content.ts";

const neutral = "#1b1d1f";

/** The way to everything under an address, or the plain word that nothing is there. */
export function ownDataLetter({ locale, page, expiresAt }: OwnDataMail): LetterProps {
  const time = clockWords(expiresAt, houseZone, locale);
  const heart = page
    ? {
        subject: m.mails_own_data_subject(),
        heading: m.mails_own_data_heading(),
        paragraphs: [m.mails_own_data_text()],
        button: { label: m.mails_own_data_button(), href: page },
        hint: m.mails_own_data_hint({ time }),
      }
    : {
        subject: m.mails_own_data_nothing_subject(),
        heading: m.mails_own_data_nothing_heading(),
        paragraphs: [m.mails_own_data_nothing_text()],
        button: null,
        hint: m.mails_own_data_nothing_hint(),
      };
  return {
    ...heart,
    lang: locale,
    association: "Verbund",
    colours: { ...brandPair(neutral), host: null },
    greeting: m.mails_greeting(),
    facts: [],
    closing: m.mails_own_data_closing(),
    links: [],
  };
}

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

/** Asks whoever reads the mails of an address whether a question is theirs. It may belong to a stranger. */
export function claimLetter(mail: ClaimMail): LetterProps {
  const { base, words, subject, hosted, imprint } = frameOf(mail);
  const { locale, session, until, page, text } = mail;
  return {
    ...base,
    subject: m.mails_claim_subject(subject),
    heading: m.mails_claim_heading(),
    greeting: m.mails_greeting(),
    paragraphs: [m.mails_claim_text(words)],
    button: { label: m.mails_claim_button(), href: page },
    hint: m.mails_claim_hint({ until: momentWords(until, session.zone, locale) }),
    facts: [{ term: m.mails_claim_question(), main: quoted(text) }, whenFact(mail)],
    closing: hosted,
    links: [imprint],
  };
}

/** So much of it tells its owner which question it is. */
const longestQuoted = 300;

/** What a stranger may have typed: the house mails nobody's web address, and no long text. */
export function quoted(text: string): string {
  if (/:\/\/|\bwww\./i.test(text)) return m.mails_claim_on_page();
  const line = text.replace(/\s+/g, " ");
  return line.length > longestQuoted ? `„${line.slice(0, longestQuoted)} …“` : `„${line}“`;
}

/** What came with a second sign-up: questions, each with the way to say that it is the reader's, and the colleague. */
export const repeatedFacts = ({ toClaim = [], links }: GuestMail): Fact[] => [
  ...toClaim.map(({ text, href }) => ({
    ...{ term: m.mails_claim_question(), main: quoted(text) },
    link: { label: m.questions_claim(), href },
  })),
  {
    ...{ term: m.mails_colleague(), main: m.mails_colleague_main() },
    link: { label: m.mails_colleague_link(), href: links.register },
  },
];
