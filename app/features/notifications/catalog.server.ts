import { type Locale, runWithLocale } from "#app/platform/i18n.server.ts";
import { type Rendered, renderLetter } from "#emails/render.tsx";
import { demoAsks } from "./demo-asks.ts";
import { aiw, demoMails } from "./demo-mails.ts";
import { letterOf } from "./desk-letters.ts";
import { demoMailsOfPersons } from "./person-letters.ts";

/** Every mail in every state, over invented people: for /dev/catalog and the eye. */
export const mailCatalog = (locale: Locale): ({ name: string } & Rendered)[] =>
  Object.entries({ ...demoMails, ...demoMailsOfPersons, ...demoAsks(aiw) }).map(([name, mail]) => {
    const letter = runWithLocale(locale, () => letterOf({ ...mail, locale }));
    return { name, ...renderLetter(letter) };
  });
