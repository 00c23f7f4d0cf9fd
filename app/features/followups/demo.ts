import { houseZone } from "#app/zones.ts";
import type { WasThere } from "./followups.ts";

const home = "https://verbund.example";

/** What an invented session leaves behind: for the catalogue of mails and the eye. */
export const demoRemains = {
  name: "Erika Muster",
  answers: [
    {
      question: "Müssen wir Auszubildende von der Kurzarbeit ausnehmen?",
      by: "Muster GmbH",
      answer:
        "In der Regel ja: Die Ausbildung geht vor.\n\nErst wenn der Betrieb sie nicht mehr sichern kann, ist Kurzarbeit auch für sie möglich, frühestens nach sechs Wochen.",
    },
    { question: "Bis wann muss die Anzeige bei der Agentur sein?", by: null, answer: null },
  ],
  furtherAnswers: 3,
  openOnes: ["Gilt das auch für Leiharbeit?"],
  recordings: [{ title: "Kurzarbeit Schritt für Schritt", href: `${home}/aiw/archiv/beispiel` }],
  hasCertificate: true,
  nextDates: [] as { title: string; startsAt: Date; endsAt: Date; zone: string; href: string }[],
  links: {
    place: `${home}/platz/beispiel`,
    session: `${home}/aiw/termine/beispiel`,
    feedback: `${home}/rueckmeldung/beispiel` as string | null,
    news: null as string | null,
  },
};

/** The same for somebody who agreed to news. */
export const demoNews = {
  nextDates: [
    {
      title: "Kurzarbeit: Ihre Fragen",
      startsAt: new Date("2026-12-09T09:00:00Z"),
      endsAt: new Date("2026-12-09T10:00:00Z"),
      ...{ zone: houseZone, href: `${home}/aiw/termine/naechster` },
    },
  ],
  links: { ...demoRemains.links, news: `${home}/neuigkeiten/beispiel` },
};

/** And for somebody who was not there. */
export const demoMissed = {
  ...{ wasThere: "missed" as WasThere, answers: [], furtherAnswers: 0, hasCertificate: false },
  links: { ...demoRemains.links, feedback: null },
};
