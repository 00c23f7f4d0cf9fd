import type { DemoSession } from "./demo-sessions.ts";

export const logistics: DemoSession[] = [
  {
    host: "emsland",
    topic: "logistik",
    title: "Grenzverkehr: die ersten Regeln",
    summary: "Was an den Übergängen zu den Niederlanden seit dieser Woche verlangt wird.",
    description: `Zwischen Gronau und Bunde liegen die Übergänge, über die unsere Betriebe täglich fahren. Die Zollberatung fasst zusammen, was dort seit dieser Woche kontrolliert wird und was nicht.

Zwei Speditionen berichten von den ersten Tagen: welche Papiere gefragt waren, wo gewartet wurde, wer half.`,
    when: { workday: -8, at: "14:00" },
    minutes: 60,
    seats: 100,
    experts: ["customs", "hauliers"],
    adoptedBy: { aiw: null, steinfurt: null },
    guests: 32,
  },
  {
    host: "aiw",
    topic: "lieferketten",
    title: "Wenn der einzige Lieferant ausfällt",
    summary: "Drei Einkaufsleitungen berichten, wie sie binnen zehn Tagen Ersatz fanden.",
    description: `Ein Werk in Norditalien steht, und in Ahaus fehlt ein Stecker für zwei Euro. Drei Einkaufsleitungen erzählen, wie sie Ersatz fanden: über Nachbarbetriebe, über alte Angebote, über den Hersteller hinter dem Händler.

Im zweiten Teil geht es um das Vertragliche: Was steht Ihnen zu, wenn nicht geliefert wird, und was, wenn Sie selbst nicht liefern können?`,
    when: { workday: -1, at: "11:00" },
    minutes: 60,
    seats: 80,
    experts: ["purchasing"],
    adoptedBy: { emsland: null },
    guests: 21,
  },
  {
    host: "emsland",
    topic: "logistik",
    title: "Grenzverkehr und Lieferketten: was diese Woche gilt",
    summary: "Zehn Minuten Überblick, danach Ihre Fragen an Zollberatung und Speditionen.",
    description: `An drei Grenzübergängen gelten neue Kontrollen. Die Runde erklärt in zehn Minuten, was sich ändert, und beantwortet danach Ihre Fragen.

Papiere, Umwege, Wartezeiten, Haftung bei Verspätung: Bringen Sie mit, was Sie gerade aufhält. Wer nicht dabei sein kann, stellt seine Frage vorher.

Am Ende der Stunde gibt es eine Liste mit den Stellen, die auch am Wochenende ans Telefon gehen.`,
    when: "soon",
    minutes: 45,
    seats: 60,
    experts: ["customs", "hauliers"],
    adoptedBy: {
      aiw: "Von Vreden und Gronau aus fahren viele unserer Betriebe täglich über die Grenze. Der Wirtschaftsverband Emsland hat die richtigen Leute am Tisch.",
    },
    guests: 58,
    questions: [
      "Welche Nachweise braucht ein Fahrer, der am selben Tag zurückkehrt?",
      "Wer zahlt, wenn die Ware wegen der Kontrolle zu spät kommt?",
      "Gilt die Ausnahme auch für Monteure mit Werkzeug im Kastenwagen?",
    ],
  },
  {
    host: "emsland",
    topic: "logistik",
    title: "Zollsprechstunde: vorübergehende Verwendung",
    summary:
      "Maschinen, Werkzeuge, Messegut: über die Grenze und wieder zurück, ohne doppelt zu zahlen.",
    description: `Wer eine Maschine zur Reparatur bringt oder Messegut ausführt, das nun nicht gebraucht wird, hat Fristen laufen. Die Zollberatung erklärt, wie man sie verlängert und was bei der Rückkehr vorzulegen ist.

Der Termin ist kurz gehalten. Für Einzelfälle nennt die Zollberatung im Anschluss ihre Sprechzeiten.`,
    when: { workday: 1, at: "16:00" },
    minutes: 30,
    seats: 40,
    experts: ["customs"],
    adoptedBy: { aiw: null },
    guests: 11,
  },
  {
    host: "emsland",
    topic: "logistik",
    title: "Lagerraum gesucht, Lagerraum frei",
    summary:
      "Was tun mit Ware, die niemand abholt? Flächen in der Region und worauf beim Einlagern zu achten ist.",
    description: `Volle Hallen hier, leere Hallen dort: In dieser Stunde kommen Betriebe zusammen, die Platz suchen, und solche, die welchen haben. Zwei Speditionen sagen, was eine Fläche taugen muss und was ein fairer Preis ist.

Dazu das Nötigste über Versicherung, Brandschutz und Haftung, wenn fremde Ware in der eigenen Halle steht.`,
    when: { workday: 3, at: "11:00" },
    minutes: 60,
    seats: 60,
    experts: ["hauliers"],
    adoptedBy: { steinfurt: null },
    guests: 16,
  },
  {
    host: "aiw",
    topic: "lieferketten",
    title: "Lieferketten: zweite Quelle in der Nachbarschaft",
    summary:
      "Wer fertigt was im Umkreis von fünfzig Kilometern? Einkaufsleitungen zeigen, wie sie suchen.",
    description: `Die zweite Quelle liegt oft näher, als der Einkauf denkt. Einkaufsleitungen aus Maschinenbau und Textil zeigen, wie sie Nachbarbetriebe finden, anfragen und prüfen, und woran ein schneller Wechsel scheitert.

Sie können ein Gesuch mitbringen: Teil, Menge, Termin. Wir lesen alle vor, und wer helfen kann, meldet sich im Anschluss.

Für Betriebe, die freie Maschinen haben, ist der Termin genauso gedacht.`,
    when: { workday: 6, at: "11:00" },
    minutes: 60,
    seats: 100,
    experts: ["purchasing"],
    adoptedBy: {
      emsland: null,
      steinfurt: "Aus Rheine und Ibbenbüren suchen gerade zwölf Betriebe eine zweite Quelle.",
    },
    guests: 19,
  },
  {
    host: "emsland",
    topic: "lieferketten",
    title: "Höhere Gewalt im Vertrag: was sie leistet",
    summary: "Die Klausel steht fast überall. Wann sie hilft und wann man besser verhandelt.",
    description: `In vielen Verträgen steht ein Satz über höhere Gewalt. Die Zollberatung und eine Spedition zeigen an echten, geschwärzten Fällen, was er im grenznahen Geschäft wert war.

Sie hören, welche Mitteilung sofort hinausmuss, welche Belege man sammelt und wie man so verhandelt, dass die Beziehung hält.`,
    when: { workday: 9, at: "10:00" },
    minutes: 45,
    seats: 60,
    experts: ["customs"],
    adoptedBy: { aiw: null },
    guests: 8,
  },
];
