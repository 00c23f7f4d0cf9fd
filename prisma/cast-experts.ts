import type { ExpertForm } from "#app/features/experts/experts.ts";

type CastExpert = ExpertForm & {
  /** Slugs of the association that knows them, and of those they are lent to. */
  home: string;
  lentTo: string[];
};

/** Known by their role; each key is how the demo sessions refer to them. */
export const experts = {
  agency: {
    name: "Agentur für Arbeit Coesfeld, Team Kurzarbeit",
    nameEn: "Employment Agency Coesfeld, short-time work team",
    email: "kurzarbeit@example.org",
    home: "aiw",
    lentTo: ["emsland", "steinfurt"],
    topicSlugs: ["kurzarbeit"],
  },
  agencyNorth: {
    name: "Agentur für Arbeit Nordhorn, Arbeitgeber-Service",
    nameEn: "Employment Agency Nordhorn, employer service",
    email: "arbeitgeberservice@example.org",
    home: "emsland",
    lentTo: [],
    topicSlugs: ["kurzarbeit"],
  },
  payroll: {
    name: "Lohnpraxis einer Steuerberatung",
    nameEn: "Payroll practice of a tax consultancy",
    email: "lohnpraxis@example.org",
    home: "steinfurt",
    lentTo: ["aiw"],
    topicSlugs: ["kurzarbeit"],
  },
  customs: {
    name: "Zollberatung",
    nameEn: "Customs advice",
    email: "zollberatung@example.org",
    home: "emsland",
    lentTo: ["aiw"],
    topicSlugs: ["logistik", "lieferketten"],
  },
  hauliers: {
    name: "Zwei Speditionen der Region",
    nameEn: "Two hauliers of the region",
    email: "speditionen@example.org",
    home: "emsland",
    lentTo: [],
    topicSlugs: ["logistik"],
  },
  banks: {
    name: "Förderberatung der Hausbanken",
    nameEn: "Funding advice of the regional banks",
    email: "foerderberatung@example.org",
    home: "steinfurt",
    lentTo: ["aiw", "emsland"],
    topicSlugs: ["liquiditaet"],
  },
  tax: {
    name: "Finanzamt, Servicestelle Stundung",
    nameEn: "Tax office, deferral desk",
    email: "stundung@example.org",
    home: "aiw",
    lentTo: [],
    topicSlugs: ["liquiditaet"],
  },
  privacy: {
    name: "Datenschutzbeauftragte dreier Betriebe",
    nameEn: "Data protection officers of three companies",
    email: "datenschutz@example.org",
    home: "emsland",
    lentTo: ["aiw", "steinfurt"],
    topicSlugs: ["homeoffice"],
  },
  network: {
    name: "IT-Verbund Münsterland, Sprechstunde Netz",
    nameEn: "IT group Münsterland, network desk",
    email: "sprechstunde-netz@example.org",
    home: "aiw",
    lentTo: [],
    topicSlugs: ["homeoffice"],
  },
  doctor: {
    name: "Betriebsärztlicher Dienst",
    nameEn: "Occupational health service",
    email: "betriebsarzt@example.org",
    home: "aiw",
    lentTo: ["emsland", "steinfurt"],
    topicSlugs: ["hygiene"],
  },
  insurer: {
    name: "Berufsgenossenschaft, Präventionsdienst",
    nameEn: "Accident insurer, prevention service",
    email: "praevention@example.org",
    home: "steinfurt",
    lentTo: [],
    topicSlugs: ["hygiene"],
  },
  apprentices: {
    name: "Ausbildungsberatung der Kammern",
    nameEn: "Apprenticeship advice of the chambers",
    email: "ausbildungsberatung@example.org",
    home: "aiw",
    lentTo: ["emsland"],
    topicSlugs: ["ausbildung"],
  },
  law: {
    name: "Fachanwältin für Arbeitsrecht",
    nameEn: "Specialist lawyer for employment law",
    email: "arbeitsrecht@example.org",
    home: "steinfurt",
    lentTo: ["aiw"],
    topicSlugs: ["arbeitsrecht"],
  },
  purchasing: {
    name: "Einkaufsleitungen aus Maschinenbau und Textil",
    nameEn: "Heads of purchasing in engineering and textiles",
    email: "einkauf@example.org",
    home: "aiw",
    lentTo: [],
    topicSlugs: ["lieferketten"],
  },
} satisfies Record<string, CastExpert>;
