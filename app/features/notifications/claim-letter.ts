import { m } from "#app/generated/paraglide/messages.js";
import { momentWords } from "#app/ui/when.ts";
import type { Fact, LetterProps } from "#emails/letter.tsx";
import { frameOf, whenFact } from "./letter-parts.ts";
import type { ClaimMail, GuestMail } from "./mail-content.ts";

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
function quoted(text: string): string {
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
