import { ofCompanies } from "./paths-of-companies.ts";

/** Every address of the house as a function. The address alone decides the language. */
const inLanguage = (en: "" | "/en") => ({
  ...ofCompanies(en),
  entry: () => en || "/",
  portal: (slug: string, query = "") => `${en}/${slug}${query}`,
  widget: (slug: string, query = "") => `${en}/${slug}/widget${query}`,
  feed: (slug: string | null, ending: "ics" | "rss" | "json", query = "") =>
    `${en}${slug ? `/${slug}` : ""}/programm.${ending}${query}`,
  month: (slug: string, month: string, query = "") => `${en}/${slug}/monat/${month}${query}`,
  session: (slug: string, id: string) => `${en}/${slug}/termine/${id}`,
  series: (slug: string, id: string) => `${en}/${slug}/reihen/${id}`,
  register: (slug: string, id: string) => `${en}/${slug}/termine/${id}/anmelden`,
  registered: (slug: string, id: string) => `${en}/${slug}/termine/${id}/angemeldet`,
  link: (slug: string, id: string) => `${en}/${slug}/termine/${id}/link`,
  sessionFile: (slug: string, id: string) => `${en}/${slug}/termine/${id}/termin.ics`,
  material: (slug: string, id: string, material: string) =>
    `${en}/${slug}/termine/${id}/material/${material}`,
  picture: (slug: string, id: string, hash: string) =>
    `${en}/${slug}/termine/${id}/bild.png?v=${hash}`,
  check: (slug: string, id: string) => `${en}/${slug}/termine/${id}/technik`,
  ask: (slug: string, id: string) => `${en}/${slug}/termine/${id}/fragen`,
  question: (token: string) => `${en}/frage/${token}`,
  archive: (slug: string, query = "") => `${en}/${slug}/archiv${query}`,
  recording: (slug: string, id: string, rest = "") => `${en}/${slug}/archiv/${id}${rest}`,
  recordingFile: (slug: string, id: string) => `${en}/${slug}/archiv/${id}/datei`,
  recordingCaptions: (slug: string, id: string) => `${en}/${slug}/archiv/${id}/untertitel`,
  imprint: (slug: string) => `${en}/${slug}/impressum`,
  privacy: (slug: string) => `${en}/${slug}/datenschutz`,
  houseImprint: () => `${en}/impressum`,
  housePrivacy: () => `${en}/datenschutz`,
  accessibility: (slug: string) => `${en}/${slug}/barrierefreiheit`,
  dataSources: (slug: string) => `${en}/${slug}/datenquellen`,
  place: (token: string) => `${en}/platz/${token}`,
  placeFile: (token: string) => `${en}/platz/${token}/termin.ics`,
  placeMaterial: (token: string, id: string) => `${en}/platz/${token}/material/${id}`,
  withdraw: (token: string) => `${en}/platz/${token}/abmelden`,
  colleague: (token: string) => `${en}/platz/${token}/kollegin`,
  placeCheck: (token: string) => `${en}/platz/${token}/technik`,
  correct: (token: string) => `${en}/platz/${token}/angaben`,
  addressChange: (token: string) => `${en}/platz/adresse/${token}`,
  room: (token: string) => `${en}/raum/${token}`,
  roomMaterial: (token: string, id: string) => `${en}/raum/${token}/material/${id}`,
  stageDevice: (token: string) => `${en}/raum/${token}/geraet`,
  doorCheck: (token: string) => `${en}/raum/${token}/technik`,
  inside: (token: string) => `${en}/raum/${token}/drinnen`,
  captioner: (token: string) => `${en}/untertitel/${token}`,
  expert: (token: string) => `${en}/experte/${token}`,
  expertCheck: (token: string) => `${en}/experte/${token}/technik`,
  news: (token: string) => `${en}/neuigkeiten/${token}`,
  feedback: (token: string, query = "") => `${en}/rueckmeldung/${token}${query}`,
  certificate: () => `${en}/bescheinigung`,
  placeCertificate: (token: string) => `${en}/platz/${token}/bescheinigung`,
  ownData: (token?: string) => `${en}/meine-daten${token ? `/${token}` : ""}`,
  ownDataFile: (token: string) => `${en}/meine-daten/${token}/daten.json`,
  erase: (token: string) => `${en}/meine-daten/${token}/loeschen`,
  login: (back?: string) =>
    `${en}/buero/anmelden${back ? `?zurueck=${encodeURIComponent(back)}` : ""}`,
  loginCode: () => `${en}/buero/anmelden/code`,
  secondFactor: (back?: string) =>
    `${en}/buero/zweiter-faktor${back ? `?zurueck=${encodeURIComponent(back)}` : ""}`,
  newPhone: (back: string) => `${en}/buero/zweiter-faktor?neu&zurueck=${encodeURIComponent(back)}`,
  logout: () => `${en}/buero/abmelden`,
  account: () => `${en}/buero/konto`,
  staffInvitation: (token: string) => `${en}/buero/einladung/${token}`,
  allianceInvitation: (token: string) => `${en}/buero/verbund/${token}`,
  desks: () => `${en}/buero`,
  today: (slug: string) => `${en}/buero/${slug}/heute`,
  calendar: (slug: string, query = "") => `${en}/buero/${slug}/kalender${query}`,
  plan: (slug: string, query = "") => `${en}/buero/${slug}/termine/neu${query}`,
  planDraft: (slug: string, draft: string) => `${en}/buero/${slug}/termine/entwurf/${draft}`,
  deskSession: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}`,
  deskAgenda: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/ablauf`,
  deskPolls: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/stimmungsbilder`,
  deskCaptions: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/untertitel`,
  transcriptFile: (slug: string, id: string, recording: string) =>
    `${en}/buero/${slug}/termine/${id}/untertitel/${recording}/datei`,
  askToConfirm: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/bestaetigen`,
  memberLists: (slug: string) => `${en}/buero/${slug}/betriebe/einlesen`,
  memberList: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/betriebe/einlesen/${id}${query}`,
  membersFile: (slug: string) => `${en}/buero/${slug}/betriebe/datei`,
  deskMaterials: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/materialien`,
  deskMaterial: (slug: string, id: string, material: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/materialien/${material}${query}`,
  deskMaterialFile: (slug: string, id: string, material: string) =>
    `${en}/buero/${slug}/termine/${id}/materialien/${material}/datei`,
  deskRecordings: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/aufzeichnungen`,
  deskRecording: (slug: string, id: string, recording: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/aufzeichnungen/${recording}${query}`,
  deskRecordingFile: (slug: string, id: string, recording: string) =>
    `${en}/buero/${slug}/termine/${id}/aufzeichnungen/${recording}/datei`,
  deskRoom: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/raum`,
  comoderate: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/mitleiten`,
  insideBeside: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/mitleiten/drinnen${query}`,
  runRoom: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/raum/drinnen${query}`,
  moveSession: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/verschieben${query}`,
  cancelSession: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/absagen`,
  editSession: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/bearbeiten`,
  attendance: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/anwesenheit${query}`,
  attendanceFile: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/anwesenheit/datei${query}`,
  attendancePrint: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/anwesenheit/druck${query}`,
  attendeeCertificate: (slug: string, id: string, person: string) =>
    `${en}/buero/${slug}/termine/${id}/anwesenheit/${person}/bescheinigung`,
  attendee: (slug: string, id: string, person: string) =>
    `${en}/buero/${slug}/termine/${id}/anwesenheit/${person}`,
  followUp: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/nachbereitung`,
  followUpMail: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/nachbereitung/mail${query}`,
  report: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/bericht`,
  reportFile: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/bericht/datei`,
  seatsOfSession: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/plaetze${query}`,
  expertsOfSession: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/experten${query}`,
  listSession: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/anbieten${query}`,
  publishSession: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/veroeffentlichen${query}`,
  pool: (slug: string, query = "") => `${en}/buero/${slug}/angebote${query}`,
  adopt: (slug: string, id: string) => `${en}/buero/${slug}/angebote/${id}`,
  unadopt: (slug: string, id: string) => `${en}/buero/${slug}/angebote/${id}/beenden`,
  ownListings: (slug: string, query = "") => `${en}/buero/${slug}/angebote/eigene${query}`,
  newRule: (slug: string, query = "") => `${en}/buero/${slug}/angebote/regeln/neu${query}`,
  rule: (slug: string, id: string) => `${en}/buero/${slug}/angebote/regeln/${id}`,
  people: (slug: string, query = "") => `${en}/buero/${slug}/teilnehmende${query}`,
  peopleFile: (slug: string, query = "") => `${en}/buero/${slug}/teilnehmende/datei${query}`,
  peoplePrint: (slug: string, query = "") => `${en}/buero/${slug}/teilnehmende/druck${query}`,
  enterByHand: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/anmeldung`,
  person: (slug: string, id: string) => `${en}/buero/${slug}/teilnehmende/${id}`,
  circular: (slug: string, id: string) => `${en}/buero/${slug}/termine/${id}/rundmail`,
  circularDraft: (slug: string, id: string, circular: string) =>
    `${en}/buero/${slug}/termine/${id}/rundmail/${circular}`,
  circularMail: (slug: string, id: string, circular: string, query = "") =>
    `${en}/buero/${slug}/termine/${id}/rundmail/${circular}/mail${query}`,
  deskQuestions: (slug: string, query = "") => `${en}/buero/${slug}/fragen${query}`,
  experts: (slug: string, query = "") => `${en}/buero/${slug}/experten${query}`,
  newExpert: (slug: string) => `${en}/buero/${slug}/experten/neu`,
  deskExpert: (slug: string, id: string) => `${en}/buero/${slug}/experten/${id}`,
  expertDetails: (slug: string, id: string) => `${en}/buero/${slug}/experten/${id}/angaben`,
  expertLending: (slug: string, id: string, query = "") =>
    `${en}/buero/${slug}/experten/${id}/ausleihe${query}`,
  expertLink: (slug: string, id: string, engagement: string) =>
    `${en}/buero/${slug}/experten/${id}/einsatz/${engagement}`,
  lendingRequest: (token: string) => `${en}/buero/ausleihe/${token}`,
  settings: (slug: string) => `${en}/buero/${slug}/einstellungen`,
  settingsLook: (slug: string) => `${en}/buero/${slug}/einstellungen/logo-und-farbe`,
  settingsLegal: (slug: string) => `${en}/buero/${slug}/einstellungen/rechtliches`,
  settingsKeeping: (slug: string) => `${en}/buero/${slug}/einstellungen/aufbewahrung`,
  settingsTopics: (slug: string) => `${en}/buero/${slug}/einstellungen/kreise-und-themen`,
  settingsSender: (slug: string) => `${en}/buero/${slug}/einstellungen/absender`,
  settingsEmbed: (slug: string, query = "") =>
    `${en}/buero/${slug}/einstellungen/einbetten${query}`,
  settingsTryEmbed: (slug: string, query = "") =>
    `${en}/buero/${slug}/einstellungen/einbetten/probe${query}`,
  journalFile: (slug: string, query = "") => `${en}/buero/${slug}/protokoll/datei${query}`,
  questionsText: (slug: string, query = "") => `${en}/buero/${slug}/fragen/text${query}`,
  journal: (slug: string, query = "") => `${en}/buero/${slug}/protokoll${query}`,
  staff: (slug: string) => `${en}/buero/${slug}/einstellungen/mitarbeitende`,
  alliances: (slug: string) => `${en}/buero/${slug}/einstellungen/verbund`,
  leaveAlliance: (slug: string, id: string) =>
    `${en}/buero/${slug}/einstellungen/verbund/${id}/verlassen`,
  demo: () => `${en}/demo`,
  setup: () => `${en}/setup`,
});

export const pathsIn = (locale: "de" | "en") => inLanguage(locale === "en" ? "/en" : "");

/** One address in each language. */
export const inBoth = (address: (go: ReturnType<typeof inLanguage>) => string) => ({
  de: address(inLanguage("")),
  en: address(inLanguage("/en")),
});

/** Addresses without a language. */
export const paths = {
  api: (rest = "") => `/api/v1${rest}`,
  logo: (file: string) => `/logo/${file}`,
  colours: (hash: string) => `/farben/${hash}.css`,
  roomKey: (token: string) => `/raum/${token}/schluessel`,
  roomPresence: (token: string) => `/raum/${token}/anwesenheit`,
  checkKey: () => "/technik/schluessel",
  roomStream: (token: string) => `/raum/${token}/strom`,
  roomFloor: (token: string) => `/raum/${token}/wort`,
  deskRoomKey: (slug: string, id: string) => `/buero/${slug}/termine/${id}/raum/schluessel`,
  deskRoomPresence: (slug: string, id: string) => `/buero/${slug}/termine/${id}/raum/anwesenheit`,
  deskRoomStream: (slug: string, id: string) => `/buero/${slug}/termine/${id}/raum/strom`,
  besideKey: (slug: string, id: string) => `/buero/${slug}/termine/${id}/mitleiten/schluessel`,
  besidePresence: (slug: string, id: string) =>
    `/buero/${slug}/termine/${id}/mitleiten/anwesenheit`,
  besideStream: (slug: string, id: string) => `/buero/${slug}/termine/${id}/mitleiten/strom`,
  recordingPieces: (slug: string, id: string, recording = "") =>
    `/buero/${slug}/termine/${id}/stuecke${recording && `/${recording}`}`,
  livekitWebhook: () => "/webhooks/livekit",
  resendWebhook: () => "/webhooks/resend",
  sitemap: (slug?: string | null) =>
    slug === undefined ? "/sitemap.xml" : `/sitemap/${slug ?? "_"}.xml`,
  embedScript: () => "/einbetten.js",
  health: () => "/healthz",
  mailbox: (id?: string) => (id ? `/dev/mailbox/${id}` : "/dev/mailbox"),
  clock: () => "/dev/clock",
  catalog: () => "/dev/catalog",
  catalogMail: (name: string) => `/dev/catalog/${name}`,
};

/** What a press on a telephone number dials: the first number of what was typed; null where there is none. */
export function callTo(typed: string): string | undefined {
  const [first = ""] = typed
    .normalize("NFKC")
    .split(/[;,]|\b(?:oder|or|und|and)\b/i)
    .filter((part) => /\d{2}/.test(part));
  const abroad = /^\D*(\+|00)/.test(first) ? "+" : "";
  const digits = first.replace(abroad ? /\(0\)/g : /^$/, "").replace(/\D/g, "");
  return digits ? `tel:${abroad}${abroad ? digits.replace(/^00/, "") : digits}` : undefined;
}

/** RFC 6068: what has a meaning in an address of the web is written by its code. */
export const mailTo = (address: string) =>
  `mailto:${address.split("@").map(encodeURIComponent).join("@")}`;

/** The same page in the other language: one slash leads it, for two of them would name another host. */
export const inOtherLanguage = (pathname: string) =>
  /^\/en(\/|$)/.test(pathname)
    ? `/${pathname.slice(3).replace(/^[/\\\s]+/, "")}`
    : `/en${pathname === "/" ? "" : pathname}`;

/** The field by which a form says: nothing is sent yet, show me in the other language. */
export const languageSwitch = "sprachwechsel";
