/** The three associations of the demo and of the tests, as product.md tells their story of 2020. */
import type { AssociationForm } from "#app/features/alliance/alliance.ts";
import type { TopicForm } from "#app/features/experts/experts.ts";
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

/** The second alliance's own: an association of kind cluster, with makers from all three regions. */
export const metalCluster = withLegalTexts({
  slug: "metall",
  name: "Metallcluster Ems-Vechte-Berkel",
  shortName: "Metallcluster",
  namedAsHost: "vom Metallcluster",
  namedAsHostEn: "the metal cluster",
  town: "Rheine",
  headline: "Wer nebenan kann das?",
  headlineEn: "Who next door can do this?",
  intro:
    "Dreißig Betriebe, die Metall bearbeiten, beschichten und montieren. Im Verzeichnis steht, was sie können und wofür sie Partner suchen.",
  introEn:
    "Thirty companies that cut, coat and assemble metal. The directory says what they can do and what they seek partners for.",
  brandColour: "#5b3a86",
  contactName: "Geschäftsstelle des Metallclusters",
  contactPhone: "05971 0001",
  contactEmail: "termine@metall.example.org",
  districts: [],
});

export const clusterAllianceName = "Metall im Nordwesten";

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
