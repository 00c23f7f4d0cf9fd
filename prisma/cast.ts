/** The three associations of the demo and of the tests, as product.md tells their story of 2020. */
import type { AssociationForm } from "#app/features/alliance/alliance.ts";
import type { ExpertForm, TopicForm } from "#app/features/experts/experts.ts";
import { imprintOf, privacyOf } from "./cast-legal.ts";

type CastAssociation = AssociationForm & { districts: string[] };

const withLegalTexts = (one: Omit<CastAssociation, "imprint" | "privacy">): CastAssociation => ({
  ...one,
  imprint: imprintOf(one),
  privacy: privacyOf(one),
});

export const aiw = withLegalTexts({
  slug: "aiw",
  name: "Unternehmensverband AIW",
  shortName: "AIW",
  namedAsHost: "vom Unternehmensverband AIW",
  namedAsHostEn: "the business association AIW",
  town: "Stadtlohn",
  headline: "Fragen Sie die, die es wissen.",
  headlineEn: "Ask the people who know.",
  intro:
    "Kostenlose Online-Sprechstunden mit Fachleuten, gemeinsam mit zwei Nachbarverbänden. Offen für alle Betriebe, auch ohne Mitgliedschaft.",
  introEn:
    "Free online sessions with experts, together with two neighbouring associations. Open to every company, member or not.",
  brandColour: "#0b4a83",
  contactName: "Geschäftsstelle AIW",
  contactPhone: "02563 0000",
  contactEmail: "termine@aiw.example.org",
  districts: ["05554", "05558"],
});

export const emsland = withLegalTexts({
  slug: "emsland",
  name: "Wirtschaftsverband Emsland",
  shortName: "WV Emsland",
  namedAsHost: "vom Wirtschaftsverband Emsland",
  namedAsHostEn: "the business association Emsland",
  town: "Meppen",
  headline: "Eine Stunde, die weiterhilft.",
  headlineEn: "One hour that gets you further.",
  intro:
    "Zoll, Lager, Lieferkette, Liquidität: Fachleute beantworten online, was Betriebe im Emsland gerade aufhält. Kostenlos und für alle offen.",
  introEn:
    "Customs, storage, supply chains, liquidity: experts answer online what holds companies in the Emsland up. Free and open to all.",
  brandColour: "#1f7a44",
  contactName: "Geschäftsstelle des Wirtschaftsverbands",
  contactPhone: "05931 0000",
  contactEmail: "termine@emsland.example.org",
  districts: ["03454"],
});

export const steinfurt = withLegalTexts({
  slug: "steinfurt",
  name: "Wirtschaftsvereinigung Steinfurt",
  shortName: "WV Steinfurt",
  namedAsHost: "von der Wirtschaftsvereinigung Steinfurt",
  namedAsHostEn: "the business association Steinfurt",
  town: "Rheine",
  headline: "Ihre Frage, eine klare Antwort.",
  headlineEn: "Your question, a clear answer.",
  intro:
    "Sprechstunden zu Finanzierung, Personal und Recht, jede Woche online. Für Betriebe im Kreis Steinfurt und alle, die dazukommen möchten.",
  introEn:
    "Weekly online sessions on finance, people and law. For companies in the Steinfurt district and everyone who wants to join.",
  brandColour: "#b0452c",
  contactName: "Geschäftsstelle der Wirtschaftsvereinigung",
  contactPhone: "05971 0000",
  contactEmail: "termine@steinfurt.example.org",
  districts: ["05566"],
});

export const associations = [aiw, emsland, steinfurt];

export const allianceName = "Münsterland–Emsland";

export const topics: TopicForm[] = [
  { slug: "kurzarbeit", name: "Kurzarbeit", nameEn: "Short-time work" },
  { slug: "logistik", name: "Logistik", nameEn: "Logistics" },
  { slug: "liquiditaet", name: "Liquidität", nameEn: "Liquidity" },
  { slug: "homeoffice", name: "Homeoffice", nameEn: "Working from home" },
  { slug: "hygiene", name: "Hygiene", nameEn: "Hygiene" },
  { slug: "ausbildung", name: "Ausbildung", nameEn: "Apprenticeship" },
  { slug: "arbeitsrecht", name: "Arbeitsrecht", nameEn: "Employment law" },
  { slug: "lieferketten", name: "Lieferketten", nameEn: "Supply chains" },
];

type CastExpert = ExpertForm & { home: string; lentTo: string[] };

const expert = (
  name: string,
  nameEn: string,
  address: string,
  home: string,
  lentTo: string[],
  ...topicSlugs: string[]
): CastExpert => ({ name, nameEn, email: `${address}@example.org`, home, lentTo, topicSlugs });

/** Known by their role; the key is how the demo sessions refer to them. */
export const experts = {
  agency: expert("Agentur für Arbeit Coesfeld, Team Kurzarbeit", "Employment Agency Coesfeld, short-time work team", "kurzarbeit", "aiw", ["steinfurt", "emsland"], "kurzarbeit"),
  agencyNorth: expert("Agentur für Arbeit Nordhorn, Arbeitgeber-Service", "Employment Agency Nordhorn, employer service", "arbeitgeberservice", "emsland", [], "kurzarbeit"),
  payroll: expert("Lohnbüro-Praxis einer Steuerberatung", "Payroll practice of a tax consultancy", "lohnbuero", "steinfurt", ["aiw"], "kurzarbeit"),
  customs: expert("Zollberatung", "Customs advice", "zoll", "emsland", ["aiw"], "logistik", "lieferketten"),
  hauliers: expert("Zwei Speditionen der Region", "Two hauliers of the region", "speditionen", "emsland", [], "logistik"),
  banks: expert("Förderberatung der Hausbanken", "Funding advice of the regional banks", "foerderung", "steinfurt", ["aiw", "emsland"], "liquiditaet"),
  tax: expert("Finanzamt, Servicestelle Stundung", "Tax office, deferral desk", "stundung", "aiw", [], "liquiditaet"),
  privacy: expert("Datenschutzbeauftragte dreier Betriebe", "Data protection officers of three companies", "datenschutz", "emsland", ["aiw", "steinfurt"], "homeoffice"),
  network: expert("IT-Verbund Münsterland, Sprechstunde Netz", "IT group Münsterland, network desk", "netz", "aiw", [], "homeoffice"),
  doctor: expert("Betriebsärztlicher Dienst", "Occupational health service", "betriebsarzt", "aiw", ["steinfurt", "emsland"], "hygiene"),
  insurer: expert("Berufsgenossenschaft, Präventionsdienst", "Accident insurer, prevention service", "praevention", "steinfurt", [], "hygiene"),
  apprentices: expert("Ausbildungsberatung der Kammern", "Apprenticeship advice of the chambers", "ausbildung", "aiw", ["emsland"], "ausbildung"),
  law: expert("Fachanwältin für Arbeitsrecht", "Specialist lawyer for employment law", "arbeitsrecht", "steinfurt", ["aiw"], "arbeitsrecht"),
  purchasing: expert("Einkaufsleitungen aus Maschinenbau und Textil", "Heads of purchasing in engineering and textiles", "einkauf", "aiw", [], "lieferketten"),
} satisfies Record<string, CastExpert>;
