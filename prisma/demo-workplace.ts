import type { DemoSession } from "./demo-sessions.ts";

export const workplace: DemoSession[] = [
  {
    host: "emsland",
    topic: "homeoffice",
    title: "Homeoffice über Nacht: was zuerst?",
    summary: "Notebook, Leitung, Vereinbarung. Drei Betriebe erzählen, womit sie angefangen haben.",
    description: `Am Freitag im Büro, am Montag zu Hause: Drei Betriebe zwischen zwanzig und zweihundert Leuten berichten, was sofort ging und was sie heute anders machen würden.

Die Datenschutzbeauftragten ergänzen das Nötigste: Was gehört in eine Vereinbarung auf einer Seite, und welche Unterlagen bleiben im Betrieb?`,
    when: { workday: -5, at: "15:00" },
    minutes: 60,
    seats: 100,
    experts: ["privacy"],
    adoptedBy: { aiw: null },
    guests: 26,
  },
  {
    host: "emsland",
    topic: "homeoffice",
    title: "Homeoffice und Datenschutz in 30 Minuten",
    summary: "Was auf den Küchentisch darf, was nicht, und was schriftlich geregelt sein muss.",
    description: `Die halbe Stunde beginnt mit drei Bildern von Arbeitsplätzen, die so nicht bleiben dürfen, und endet mit einer Checkliste, die auf eine Seite passt.

Dazwischen beantworten die Datenschutzbeauftragten dreier Betriebe Ihre Fragen: private Geräte, Ausdrucke, Videokonferenzen, Anrufe am Gartenzaun.`,
    when: { workday: 2, at: "13:00" },
    minutes: 30,
    seats: 120,
    experts: ["privacy"],
    adoptedBy: {
      aiw: null,
      steinfurt:
        "Die Checkliste verschicken wir im Anschluss an alle, die sich über uns angemeldet haben.",
    },
    guests: 22,
    questions: ["Dürfen Beschäftigte den eigenen Drucker benutzen?"],
  },
  {
    host: "aiw",
    topic: "homeoffice",
    title: "Wenn die Leitung nicht reicht",
    summary: "Fernzugriff für dreißig statt für drei: Die Sprechstunde Netz hilft beim Sortieren.",
    description: `Der Zugang war für den Notfall gedacht, jetzt hängt der ganze Betrieb daran. Die Sprechstunde Netz zeigt, woran man erkennt, ob die Leitung, der Zugang oder der Server bremst, und was sich ohne neue Hardware lösen lässt.

Bringen Sie mit, was Sie wissen: Anschluss, Zahl der Zugriffe, Uhrzeit der Störungen. Zwei Fälle schauen wir gemeinsam an.`,
    when: { workday: 9, at: "14:00" },
    minutes: 60,
    seats: 50,
    experts: ["network"],
    adoptedBy: { emsland: null },
    guests: 14,
  },
  {
    host: "aiw",
    topic: "hygiene",
    title: "Abstand in der Fertigung: erste Erfahrungen",
    summary: "Schichten trennen, Wege ordnen, Pausen entzerren: was in zwei Werken geklappt hat.",
    description: `Der Betriebsärztliche Dienst hat zwei Werke durch die ersten Wochen begleitet. Er zeigt Grundrisse vor und nach dem Umbau und sagt offen, was niemand durchhält.

Danach ist Zeit für Ihre Halle: Schicken Sie mit der Anmeldung eine Frage zu Ihrem engsten Arbeitsplatz.`,
    when: { workday: -3, at: "10:00" },
    minutes: 60,
    seats: 30,
    experts: ["doctor"],
    adoptedBy: { emsland: null, steinfurt: null },
    guests: 33,
  },
  {
    host: "aiw",
    topic: "hygiene",
    title: "Hygieneplan für Produktion und Lager",
    summary: "Eine Vorlage, die auf Ihren Betrieb passt, in einer Stunde gemeinsam ausgefüllt.",
    description: `Ein Hygieneplan muss kein Ordner sein. Der Betriebsärztliche Dienst füllt mit Ihnen eine Vorlage von zwei Seiten aus, am Beispiel eines Betriebs mit Halle, Büro und Versand.

Wir gehen der Reihe nach durch Eingang, Umkleide, Arbeitsplatz, Pausenraum und Übergabe an Fahrerinnen und Fahrer. Bei jedem Punkt hören Sie, was Pflicht ist, was hilft und was nur beruhigt.

Die Vorlage bekommen alle Angemeldeten vorher per E-Mail.`,
    when: { workday: 5, at: "10:00" },
    minutes: 60,
    seats: 80,
    experts: ["doctor"],
    adoptedBy: {
      emsland: "Für Lager und Versand: das Thema, nach dem am häufigsten gefragt wurde.",
    },
    guests: 17,
  },
  {
    host: "steinfurt",
    topic: "hygiene",
    title: "Unterweisen, ohne dass jemand gähnt",
    summary: "Fünf Minuten am Band statt einer Stunde im Schulungsraum.",
    description: `Regeln wirken, wenn sie dort erklärt werden, wo sie gelten. Der Präventionsdienst zeigt, wie eine Unterweisung in fünf Minuten am Arbeitsplatz gelingt, auch in mehreren Sprachen, und wie man sie so festhält, dass es einer Prüfung genügt.

Mit Beispielen aus Fleischverarbeitung, Druckerei und Pflege.`,
    when: { workday: 10, at: "10:00" },
    minutes: 45,
    seats: 60,
    experts: ["insurer"],
    adoptedBy: { aiw: null },
    guests: 7,
  },
];
