import { m } from "#app/generated/paraglide/messages.js";
import { brandPair } from "#app/ui/colour.ts";
import { clockWords } from "#app/ui/when.ts";
import { houseZone } from "#app/zones.ts";
import type { LetterProps } from "#emails/letter.tsx";
import type { OwnDataMail } from "./mail-content.ts";

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
