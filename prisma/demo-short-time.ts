import type { DemoSession } from "./demo-sessions.ts";

const stepByStep = {
  host: "aiw",
  topic: "kurzarbeit",
  title: "Kurzarbeit Schritt für Schritt",
  summary:
    "Anzeige, Antrag, Abrechnung: Das Team der Agentur für Arbeit geht den Weg einmal ganz durch und beantwortet danach Ihre Fragen.",
  description: `Wer zum ersten Mal Kurzarbeit anzeigt, hat selten Zeit, sich einzulesen. In den ersten zwanzig Minuten zeigt das Team Kurzarbeit den ganzen Weg an einem Beispielbetrieb: von der Vereinbarung mit der Belegschaft über die Anzeige bis zur ersten Abrechnung.

Danach gehört die Stunde Ihnen. Erfahrungsgemäß geht es um drei Dinge:

- Wann muss die Anzeige eingegangen sein, damit der laufende Monat noch zählt?
- Wie führen wir Arbeitszeitkonten, Urlaub und Krankheit in den Listen?
- Was gilt für Auszubildende, Minijobs und befristet Beschäftigte?

Stellen Sie Ihre Frage am besten schon bei der Anmeldung. Die häufigsten nehmen wir zuerst, und was offen bleibt, beantwortet das Team im Anschluss per E-Mail.`,
  minutes: 60,
  experts: ["agency"],
} as const;

const forBoth = {
  emsland:
    "Die Agentur für Arbeit Coesfeld beantwortet auch Fragen aus dem Emsland: Die Regeln sind dieselben.",
  steinfurt: "Unsere Nachbarn haben schneller einen Termin bekommen. Wir sitzen mit am Tisch.",
};

export const shortTime: DemoSession[] = [
  {
    host: "aiw",
    topic: "kurzarbeit",
    title: "Kurzarbeit: die erste Anzeige",
    summary:
      "Der erste gemeinsame Termin mit der Agentur für Arbeit: Was muss bis Monatsende auf den Weg?",
    description: `Innerhalb einer Woche haben uns mehr als hundert Betriebe dieselbe Frage gestellt: Was müssen wir bis Monatsende tun? Die Agentur für Arbeit beantwortet sie in diesem ersten Termin für alle zugleich.

Im Mittelpunkt steht die Anzeige. Sie gilt für den Monat, in dem sie eingeht, und sie braucht eine Begründung, die den Ausfall nachvollziehbar macht. Das Team zeigt zwei Beispiele, die ohne Rückfrage durchgegangen sind.

Die Abrechnung kommt in einem der nächsten Termine dran.`,
    when: { workday: -9, at: "10:00" },
    minutes: 60,
    seats: 40,
    experts: ["agency"],
    adoptedBy: { emsland: null, steinfurt: null },
    guests: 40,
    questions: ["Reicht die Anzeige per Fax, wenn das Portal überlastet ist?"],
  },
  {
    ...stepByStep,
    experts: ["agency"],
    when: { workday: -7, at: "11:00" },
    seats: 40,
    adoptedBy: { steinfurt: null },
    guests: 24,
  },
  {
    host: "steinfurt",
    topic: "kurzarbeit",
    title: "Frühsprechstunde für Lohnbüros",
    summary: "Eine Dreiviertelstunde vor Arbeitsbeginn, nur für die, die abrechnen.",
    description: `Die Frühsprechstunde richtet sich an Lohnbüros und an alle, die im Betrieb selbst abrechnen. Es geht um Eingabefelder, Schlüssel und Fristen, nicht um Grundsätze.

Bringen Sie einen anonymisierten Fall mit. Wir gehen drei bis vier Fälle durch, die vielen helfen.`,
    when: { workday: 0, at: "08:00" },
    minutes: 45,
    seats: 25,
    experts: ["payroll"],
    guests: 11,
  },
  {
    ...stepByStep,
    experts: ["agency"],
    when: "now",
    seats: 80,
    adoptedBy: forBoth,
    guests: 61,
    questions: [
      "Müssen Überstunden vollständig abgebaut sein, bevor wir anzeigen?",
      "Zählen Auszubildende bei den zehn Prozent mit?",
      "Unsere Listen vom ersten Monat sind fehlerhaft. Wie korrigieren wir sie?",
    ],
  },
  {
    ...stepByStep,
    experts: ["agency"],
    when: { workday: 1, at: "14:00" },
    seats: 40,
    adoptedBy: forBoth,
    guests: 52,
    questions: [
      "Was ist mit Beschäftigten, die im selben Monat krank werden?",
      "Darf ein Betrieb mit zwei Standorten nur einen davon anzeigen?",
    ],
  },
  {
    ...stepByStep,
    experts: ["agency"],
    title: "Kurzarbeit Schritt für Schritt (Zusatztermin)",
    when: { workday: 2, at: "10:00" },
    seats: 40,
    adoptedBy: forBoth,
    guests: 38,
  },
  {
    ...stepByStep,
    experts: ["agency"],
    title: "Kurzarbeit Schritt für Schritt (zweiter Zusatztermin)",
    when: { workday: 4, at: "09:00" },
    seats: 60,
    adoptedBy: { steinfurt: forBoth.steinfurt },
    guests: 14,
  },
  {
    host: "emsland",
    topic: "kurzarbeit",
    title: "Kurzarbeit in Gastgewerbe und Handel",
    summary:
      "Wechselnde Dienstpläne, Trinkgeld, Minijobs: Fragen aus Betrieben, in denen nichts von neun bis fünf läuft.",
    description: `Wo der Dienstplan jede Woche anders aussieht, ist schon die Frage schwierig, wie viel Arbeit ausgefallen ist. Der Arbeitgeber-Service zeigt, wie sich das Soll aus den letzten Monaten herleiten lässt und welche Nachweise genügen.

Zweites Thema ist die Wiedereröffnung: Wie kommt man Woche für Woche zurück, ohne jedes Mal neu anzuzeigen?

Der Termin ist offen für alle Betriebe, auch außerhalb des Emslands.`,
    when: { workday: 6, at: "09:30" },
    minutes: 60,
    seats: 80,
    experts: ["agencyNorth"],
    adoptedBy: {
      aiw: "Für unsere Gaststätten und Läden: genau die Fragen, die in den großen Runden zu kurz kommen.",
    },
    guests: 12,
  },
  {
    host: "steinfurt",
    topic: "kurzarbeit",
    title: "Abrechnung der Kurzarbeit: Fehler, die Geld kosten",
    summary: "Zehn Fehler aus der Praxis einer Steuerberatung, und wie man sie nachträglich heilt.",
    description: `Der Antrag ist bewilligt, das Geld ist da, und bei der Prüfung fehlt ein Nachweis. Die Lohnpraxis einer Steuerberatung hat die zehn häufigsten Fehler gesammelt: vom falschen Soll-Entgelt bis zum Feiertag, der in der Liste steht.

Zu jedem Fehler hören Sie, woran man ihn erkennt und wie man ihn berichtigt. Am Ende bleiben zwanzig Minuten für Ihre eigenen Fälle.`,
    when: { workday: 7, at: "10:00" },
    minutes: 60,
    seats: 50,
    experts: ["payroll"],
    adoptedBy: { aiw: null },
    guests: 18,
  },
  {
    host: "aiw",
    topic: "kurzarbeit",
    title: "Short-time work in plain English",
    summary:
      "For managing directors and HR staff who would rather ask in English: the same steps, the same experts.",
    description: `Many companies in our region are run from abroad or employ people who do not speak German at work. This session explains short-time work from the notification to the monthly claim in plain English.

The employment agency answers your questions for half an hour. The forms remain German; we show where to enter what.`,
    when: { workday: 8, at: "11:00" },
    minutes: 45,
    seats: 30,
    experts: ["agency"],
    language: "en",
    adoptedBy: { emsland: null },
    guests: 6,
  },
  {
    host: "aiw",
    topic: "kurzarbeit",
    title: "Runder Tisch: Zurück aus der Kurzarbeit",
    summary: "Vier Betriebe berichten, wie sie wieder hochfahren. Danach reden alle mit.",
    description: `Mit den ersten Aufträgen kommt die nächste Frage: Wen holen wir wann zurück, und was sagen wir denen, die noch warten? Vier Betriebe aus Metall, Textil, Handwerk und Handel berichten je fünf Minuten.

Danach ist der Tisch offen. Die Agentur für Arbeit sitzt dabei und sagt, wo eine neue Anzeige nötig wird und wo nicht. Der Raum ist vorerst wie bei jedem Termin: Alle hören zu und schreiben ihre Fragen, und wer sprechen will, wird auf die Bühne geholt.`,
    when: { workday: 13, at: "10:00" },
    minutes: 75,
    seats: 20,
    experts: ["agency"],
    guests: 9,
  },
];
