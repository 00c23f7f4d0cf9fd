/** What a column of a list may mean, and how its heading tells. */
import type { FieldKey } from "#app/features/profiles/profiles.ts";
import { wordsIn } from "#app/platform/words.ts";

/** Of the company and its site, of its membership, of whom the office knows there, of its profile. */
const ofCompany = [
  ...(["name", "street", "postcode", "place", "postcodePlace"] as const),
  ...(["industry", "website", "registerNumber"] as const),
] as const;
const ofMembership = ["number", "since", "membershipKind"] as const;
const ofContact = [
  ...(["contactName", "contactFirstName", "contactLastName"] as const),
  ...(["contactRole", "email", "phone"] as const),
] as const;
export const said = [
  ...(["shortText", "longText", "coreCompetencies", "services"] as const),
  ...(["seeks", "products", "machines"] as const),
] as const;
const plain = ["certificates", "languages", "sizeClass"] as const;
export type ProfileTarget = (typeof said)[number] | (typeof plain)[number];

export type Target =
  | (typeof ofCompany)[number]
  | (typeof ofMembership)[number]
  | (typeof ofContact)[number]
  | ProfileTarget
  | `${(typeof said)[number]}.en`;

export const targets: Target[] = [
  ...ofCompany,
  ...ofMembership,
  ...ofContact,
  ...said,
  ...plain,
  ...said.map((key) => `${key}.en` as const),
];

/** Who may see it is asked of these; all others are for the own office alone. */
export const isShown = (target: Target | ""): boolean =>
  ["name", "postcode", "place", "postcodePlace", "industry", "website"].includes(target) ||
  isOfProfile(target);

export const isOfProfile = (target: Target | ""): boolean =>
  [...said, ...plain].some((key) => target === key || target === `${key}.en`);

/** The field of the profile behind a target. */
export function fieldOf(target: string): { key: FieldKey; locale: "de" | "en" } {
  const [key = "", english] = target.split(".");
  return { key: (key === "website" ? "links" : key) as FieldKey, locale: english ? "en" : "de" };
}

/** Headings as offices write them, without blanks and signs, umlauts written out. */
const headings: Record<Exclude<Target, `${string}.en`>, string> = {
  name: "firma firmenname name1 unternehmen unternehmensname betrieb betriebsname name mitglied mitgliedsname mitgliedsunternehmen mitgliedsbetrieb organisation institution company companyname firmierung kunde",
  street:
    "strasse str strassehausnr strassehausnummer strasseundhausnummer strassenr strasseunr adresse anschrift street address hausanschrift strassename",
  postcode: "plz postleitzahl plzfirma plzort1 postcode zip zipcode postalcode",
  place: "ort stadt firmenort standort wohnort gemeinde sitz city town place ortsname",
  postcodePlace: "plzort plzundort ortplz plzstadt postleitzahlort postleitzahlundort",
  industry:
    "branche branchen branchenbezeichnung wirtschaftszweig wz wzcode wz2025 wz2008 industry sector sparte gewerk",
  website:
    "webseite website web homepage internet internetseite internetadresse url www webadresse domain",
  registerNumber:
    "hrb hra handelsregister handelsregisternummer registernumber registernummer hrnummer",
  number:
    "mitgliedsnummer mitgliedsnr mitgliednr mitgliednummer mgnr mnr nr nummer kundennummer kundennr id membernumber memberno mitgliedsid debitor",
  since:
    "mitgliedseit eintritt eintrittsdatum beitritt beitrittsdatum seit mitgliedab aufnahme aufnahmedatum membersince eingetreten",
  membershipKind: "mitgliedsart mitgliedschaft art mitgliedsstatus membershiptype mitgliedsform",
  contactName:
    "ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson kontaktname ansprechpartner1 contact contactperson ap geschaeftsfuehrer geschaeftsfuehrung inhaber",
  contactFirstName: "vorname firstname vornameansprechpartner",
  contactLastName: "nachname familienname lastname zuname nachnameansprechpartner",
  contactRole: "funktion position rolle abteilung stellung role",
  email: "email mail emailadresse mailadresse emailansprechpartner kontaktemail emaill",
  phone:
    "telefon tel telefonnummer telefonnr telnr rufnummer fon phone telephone festnetz durchwahl",
  shortText:
    "kurzprofil kurzbeschreibung kurztext profil beschreibung kurzportrait kurzportraet shortprofile shortdescription",
  longText:
    "langtext longtext langprofil portrait portraet firmenportrait unternehmensprofil ausfuehrlich ueberuns",
  coreCompetencies:
    "kernkompetenzen kernkompetenz kompetenzen kompetenz schwerpunkte schwerpunkt taetigkeitsfeld taetigkeitsfelder corecompetencies competencies koennen",
  services:
    "leistungen leistung dienstleistungen dienstleistung leistungenfuerdritte lohnfertigung lohnarbeiten angebot bietet services angebotenewleistungen",
  seeks:
    "sucht suche gesucht gesuchteleistungen bedarf partnergesucht suchepartner suchtpartner gesuche seeks wanted",
  products: "produkte produkt erzeugnisse sortiment products",
  machines: "maschinen maschine maschinenpark anlagen ausstattung machines machinery",
  certificates:
    "zertifikate zertifikat zertifizierungen zertifizierung zulassungen iso qualifikationen certificates certifications",
  languages: "sprachen sprache fremdsprachen languages",
  sizeClass:
    "mitarbeiter mitarbeitende mitarbeiterzahl beschaeftigte beschaeftigtenzahl anzahlmitarbeiter groesse betriebsgroesse groessenklasse employees ma",
};

/** A heading as it is compared. */
export const foldedHead = (head: string): string => wordsIn(head).join("");

const known = new Map(
  Object.entries(headings).flatMap(([target, words]) =>
    words.split(" ").map((word) => [word, target as Target] as const),
  ),
);

/** Each column's meaning by its heading; the first one that means a thing keeps it. */
export function guessed(heads: string[]): (Target | "")[] {
  const taken = new Set<Target>();
  return heads.map((head) => {
    const target = meaningOf(head);
    if (!target || taken.has(target)) return "";
    taken.add(target);
    return target;
  });
}

const english = new Set(["en", "englisch", "english"]);

function meaningOf(head: string): Target | "" {
  const words = wordsIn(head);
  const isEnglish = words.length > 1 && english.has(words.at(-1) ?? "");
  const bare = (isEnglish ? words.slice(0, -1) : words).join("");
  const found = known.get(bare) ?? known.get(words[0] === "firma" ? words.slice(1).join("") : "");
  if (!found || !isEnglish) return found ?? "";
  const key = said.find((each) => each === found);
  return key ? `${key}.en` : "";
}
