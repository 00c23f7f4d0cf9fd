import type { DemoSession } from "./demo-sessions.ts";

const apprentices = {
  host: "aiw",
  topic: "ausbildung",
  title: "Ausbildung trotz Abstand",
  summary:
    "Prüfungen, Berufsschule, neue Verträge: Die Ausbildungsberatung der Kammern sagt, was jetzt gilt.",
  description: `Die Zwischenprüfung ist verschoben, die Berufsschule schickt Aufgaben, und im Betrieb fehlt die Arbeit zum Lernen. Die Ausbildungsberatung der Kammern erklärt, wie Sie Ausbildungspläne umstellen und welche Fristen trotzdem laufen.

Zweites Thema sind die Verträge für das nächste Jahr: Wie lernt man Bewerberinnen und Bewerber kennen, wenn niemand zum Probearbeiten kommen kann? Zwei Betriebe zeigen ihren Weg.

Auch Auszubildende sind willkommen.`,
  minutes: 60,
  seats: 70,
  experts: ["apprentices"],
} as const;

export const people: DemoSession[] = [
  {
    host: "steinfurt",
    topic: "arbeitsrecht",
    title: "Anordnen, vereinbaren, abwarten: Arbeitsrecht in der Krise",
    summary:
      "Was die Firma bestimmen darf, wozu es beide braucht, und was besser im Protokoll steht.",
    description: `Betriebsurlaub, Überstundenabbau, andere Aufgaben, anderer Ort: Die Fachanwältin sortiert, was der Betrieb anordnen darf und wozu er eine Vereinbarung braucht.

Für Betriebe ohne Betriebsrat gibt es ein Muster, das alle unterschreiben können.`,
    when: { workday: -2, at: "16:00" },
    minutes: 60,
    seats: 70,
    experts: ["law"],
    adoptedBy: { aiw: null },
    guests: 23,
  },
  {
    ...apprentices,
    experts: ["apprentices"],
    when: { workday: 3, at: "16:00" },
    adoptedBy: { emsland: null },
    guests: 15,
    cancelled: "Die Ausbildungsberatung ist an diesem Tag in einer Prüfung.",
  },
  {
    host: "steinfurt",
    topic: "arbeitsrecht",
    title: "Urlaub, Überstunden, Kinderbetreuung",
    summary:
      "Die drei Fragen, die jede Personalabteilung täglich hört, mit Antworten zum Mitnehmen.",
    description: `Darf Urlaub zurückgegeben werden? Was wird aus dem Stundenkonto? Und wer zahlt, wenn die Betreuung der Kinder ausfällt? Die Fachanwältin beantwortet die drei Fragen so, dass Sie die Antwort weitergeben können.

Für Ihre eigenen Fälle bleibt mehr als die Hälfte der Stunde. Schildern Sie sie ohne Namen, dann können alle zuhören.`,
    when: { workday: 4, at: "14:30" },
    minutes: 60,
    seats: 30,
    experts: ["law"],
    adoptedBy: {
      aiw: "Die häufigsten Fragen aus unserer Hotline sind schon bei der Fachanwältin.",
    },
    guests: 36,
    questions: ["Verfällt der Resturlaub, wenn jemand das ganze Quartal in Kurzarbeit ist?"],
  },
  {
    ...apprentices,
    experts: ["apprentices"],
    when: { workday: 8, at: "16:00" },
    adoptedBy: {
      emsland:
        "Der neue Termin. Wer für den ersten angemeldet war, meldet sich bitte noch einmal an.",
    },
    guests: 12,
  },
  {
    host: "aiw",
    topic: "arbeitsrecht",
    title: "Einstellen, wenn alle warten",
    summary:
      "Probezeit, Befristung, Start aus der Ferne: neue Leute gewinnen, ohne sich zu verheben.",
    description: `Während die einen in Kurzarbeit sind, suchen andere dringend. Die Fachanwältin erklärt, worauf beim Einstellen in unsicheren Zeiten zu achten ist: Befristung mit und ohne Grund, Probezeit, Überlassung zwischen Nachbarbetrieben.

Zum Schluss geht es um den ersten Tag. Wie kommt jemand an, der niemandem die Hand geben kann?`,
    when: { workday: 12, at: "11:00" },
    minutes: 60,
    seats: 60,
    experts: ["law"],
    adoptedBy: { emsland: null },
    guests: 4,
  },
];
