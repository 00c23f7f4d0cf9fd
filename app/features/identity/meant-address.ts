import { isOneSlipAway } from "#app/platform/words.ts";

/** Where most people have their mailbox. */
const mailboxes =
  "gmail.com googlemail.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de outlook.de outlook.com hotmail.de hotmail.com live.de live.com yahoo.de yahoo.com icloud.com aol.com aol.de arcor.de posteo.de mailbox.org online.de vodafone.de ewetel.de ewe.net bluewin.ch protonmail.com proton.me".split(
    " ",
  );

/** Endings that do not exist, and what was meant. */
const endings: Record<string, string> = {
  ...{ con: "com", cmo: "com", ocm: "com", vom: "com", comm: "com", coom: "com", cim: "com" },
  ...{ ed: "de", dee: "de", dde: "de", ded: "de", der: "de" },
  ...{ nte: "net", ent: "net", nett: "net", ogr: "org", orgg: "org", rog: "org" },
};

/**
 * The address that was probably meant by one with a slip in its domain ("gmial.com", "t-onlin.de",
 * "firma.con"), else null. Only a suggestion: the domain may well exist.
 */
export function meantAddress(typed: string): string | null {
  const at = typed.lastIndexOf("@") + 1;
  const domain = typed.slice(at).toLowerCase();
  if (mailboxes.includes(domain)) return null;
  const meant = mailboxes.find((known) => isMeant(known, domain)) ?? withEnding(domain);
  return meant && typed.slice(0, at) + meant;
}

/** Where the name is as short as "web", another letter makes another firm; an exchange does not. */
function isMeant(known: string, domain: string): boolean {
  if (!isOneSlipAway(known, domain)) return false;
  const name = known.slice(0, known.indexOf("."));
  return name.length > 4 || sameLetters(known, domain) || domain.startsWith(`${name}.`);
}

const sameLetters = (a: string, b: string) => [...a].sort().join() === [...b].sort().join();

function withEnding(domain: string): string | null {
  const dot = domain.lastIndexOf(".") + 1;
  const ending = domain.slice(dot);
  return Object.hasOwn(endings, ending) ? domain.slice(0, dot) + endings[ending] : null;
}
