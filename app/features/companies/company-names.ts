/** Names of companies as they are compared: what differs in writing alone does not make two of them. */
import { wordsIn } from "#app/platform/words.ts";

/** Legal forms, folded; they say nothing of who a company is. */
const legalForms = new Set(
  "gmbh mbh ag kg kgaa ohg gbr ug se eg ev ek eu haftungsbeschraenkt gemeinnuetzige ggmbh co cie partg partgmbb ltd inh inhaber".split(
    " ",
  ),
);
/** Single letters of "e. K." and "e. V.". */
const isInitial = (word: string) => /^[evk]$/.test(word);

/** "Müller & Söhne Metallbau GmbH & Co. KG" as "mueller soehne metallbau"; a name of nothing else stays whole. */
export function normalisedName(name: string): string {
  const words = wordsIn(name).map((word) => (word === "und" ? "" : word));
  const telling = words.filter((word) => word && !legalForms.has(word) && !isInitial(word));
  return (telling.length > 0 ? telling : words.filter(Boolean)).join(" ");
}

/** Where anybody gets an address: a domain of these belongs to no company. */
const freeMail = new Set(
  (
    "aol.com arcor.de bluewin.ch email.de ewe.net ewetel.net freenet.de gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hotmail.com hotmail.de icloud.com " +
    "live.com live.de mac.com mail.de mailbox.org me.com mein.gmx netcologne.de online.de osnanet.de outlook.com outlook.de posteo.de proton.me protonmail.com t-online.de " +
    "versanet.de vodafone.de vodafonemail.de web.de yahoo.com yahoo.de ymail.com"
  ).split(" "),
);

export const isFreeMail = (domain: string): boolean => freeMail.has(domain);
