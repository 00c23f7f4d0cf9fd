import type { DemoSession } from "./demo-sessions.ts";

export const money: DemoSession[] = [
  {
    host: "steinfurt",
    topic: "liquiditaet",
    title: "Soforthilfe, Kredit, Bürgschaft: was wofür?",
    summary:
      "Die Förderberatung ordnet die Programme nach der Frage, die man zuerst stellen sollte: Wie lange reicht das Geld?",
    description: `Zuschuss, Kredit mit Haftungsfreistellung, Bürgschaft, Beteiligung: Jede Woche kommt ein Programm dazu. Die Förderberatung der Hausbanken ordnet sie nicht nach Namen, sondern nach der Frage, wie lange das Geld noch reicht.

Wer vier Wochen hat, braucht etwas anderes als jemand mit sechs Monaten. Für drei typische Betriebe rechnen wir es vor.`,
    when: { workday: -6, at: "09:30" },
    minutes: 60,
    seats: 50,
    experts: ["banks"],
    adoptedBy: { aiw: null, emsland: null },
    guests: 36,
  },
  {
    host: "steinfurt",
    topic: "liquiditaet",
    title: "Liquiditätshilfen: Antrag ohne Rückfragen",
    summary:
      "Welche Unterlagen die Bank wirklich braucht und in welcher Reihenfolge sie sie liest.",
    description: `Ein vollständiger Antrag ist in drei Tagen durch, ein unvollständiger in drei Wochen. Die Förderberatung zeigt die Mappe, die sie sich wünscht: Planung für sechs Monate auf einer Seite, aktuelle Auswertung, Erklärung zum Ausfall.

Danach besprechen wir die Fragen, an denen es meistens hängt:

- Wie plant man Umsatz, den niemand kennt?
- Was gehört in die Begründung und was nicht?
- Wann lohnt eine Bürgschaft neben dem Kredit?

Die Vorlage für die Planung bekommen alle Angemeldeten nach dem Termin.`,
    when: { workday: 1, at: "09:00" },
    minutes: 60,
    seats: 80,
    experts: ["banks"],
    adoptedBy: {
      aiw: "Die Förderberatung kennt auch die Programme in Borken und Coesfeld.",
      emsland: null,
    },
    guests: 28,
    questions: ["Müssen private Rücklagen vorher aufgebraucht sein?"],
  },
  {
    host: "aiw",
    topic: "liquiditaet",
    title: "Steuern stunden, Vorauszahlungen senken",
    summary: "Die Servicestelle des Finanzamts erklärt, was formlos geht und was nicht.",
    description: `Viele Betriebe lassen Geld liegen, weil sie Anträge für kompliziert halten. Die Servicestelle Stundung erklärt, welche Vorauszahlungen sich mit zwei Sätzen herabsetzen lassen und wofür Nachweise nötig sind.

Es geht um Einkommen-, Körperschaft- und Umsatzsteuer und um die Frage, was später auf einmal fällig wird. Einzelfälle bespricht die Servicestelle nicht öffentlich, nennt aber den Weg dafür.`,
    when: { workday: 5, at: "15:00" },
    minutes: 45,
    seats: 30,
    experts: ["tax"],
    adoptedBy: { steinfurt: null },
    guests: 27,
  },
  {
    host: "emsland",
    topic: "liquiditaet",
    title: "Zahlungsplan statt Mahnung",
    summary: "Wie man mit Kunden und Lieferanten redet, wenn beide knapp sind.",
    description: `Wenn alle auf Geld warten, hilft Mahnen wenig. Die Förderberatung zeigt, wie Betriebe der Region gemeinsam Zahlungspläne gemacht haben, die gehalten wurden: kurz, schriftlich, mit einem Datum für das nächste Gespräch.

Dazu die Grenzen: Wann wird aus Nachsicht ein Risiko, und ab wann braucht man rechtlichen Rat?`,
    when: { workday: 11, at: "09:00" },
    minutes: 45,
    seats: 70,
    experts: ["banks"],
    guests: 5,
  },
  {
    host: "steinfurt",
    topic: "liquiditaet",
    title: "Rücklagen nach der Krise: Planung für zwölf Monate",
    summary: "Entwurf: Termin mit der Förderberatung, noch nicht bestätigt.",
    description:
      "Tilgung, Stundung und Investition in einem Plan. Der Inhalt wird mit der Förderberatung abgestimmt.",
    when: { workday: 16, at: "09:00" },
    minutes: 60,
    seats: 60,
    experts: ["banks"],
    draft: true,
  },
];
