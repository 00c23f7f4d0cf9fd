import { demoMissed, demoNews, demoRemains } from "#app/features/followups/demo.ts";
import type {
  AnyMail,
  AssociationInMail,
  CircularMail,
  GuestMail,
  SessionInMail,
} from "./mail-content.ts";

const home = "https://verbund.example";
const ownData = `${home}/meine-daten`;

export const aiw: AssociationInMail = {
  name: "Unternehmensverband AIW",
  brandColour: "#0b4a83",
  namedAsHost: "vom Unternehmensverband AIW",
  namedAsHostEn: "the business association AIW",
  contactName: "Geschäftsstelle AIW",
  contactPhone: "02563 0000",
  imprint: `${home}/aiw/impressum`,
};

const steinfurt: AssociationInMail = {
  ...aiw,
  name: "Wirtschaftsvereinigung Steinfurt",
  brandColour: "#b0452c",
  namedAsHost: "von der Wirtschaftsvereinigung Steinfurt",
  namedAsHostEn: "the business association Steinfurt",
  contactName: "Geschäftsstelle der Wirtschaftsvereinigung",
  contactPhone: "05971 0000",
};

const longest: AssociationInMail = {
  ...aiw,
  name: "Wirtschaftsförderungsgesellschaft für den Kreis Borken und das westliche Münsterland mbH",
  brandColour: "#f2c500",
  namedAsHost:
    "von der Wirtschaftsförderungsgesellschaft für den Kreis Borken und das westliche Münsterland",
};

const session: SessionInMail = {
  title: "Kurzarbeit Schritt für Schritt",
  startsAt: new Date("2026-12-01T09:00:00Z"),
  endsAt: new Date("2026-12-01T10:00:00Z"),
  zone: "Europe/Berlin",
  cancelReason: null,
  experts: ["Agentur für Arbeit, Team Kurzarbeit"],
  materials: 0,
  formerly: null,
  replacement: null,
};

const guestMail = (
  template: GuestMail["template"],
  details: Partial<GuestMail> = {},
): GuestMail => ({
  locale: "de",
  ownData,
  template,
  session,
  through: aiw,
  host: aiw,
  status: "seated",
  position: null,
  offeredUntil: null,
  name: "Erika Muster",
  hasOpenConsents: true,
  cancels: false,
  invites: true,
  links: {
    place: `${home}/platz/beispiel`,
    entry: `${home}/raum/beispiel`,
    file: `${home}/platz/beispiel/termin.ics`,
    check: `${home}/platz/beispiel/technik`,
    session: `${home}/aiw/termine/beispiel`,
    register: `${home}/aiw/termine/beispiel/anmelden`,
    portal: `${home}/aiw`,
  },
  ...details,
});

const circularMail = (details: Partial<CircularMail> = {}): CircularMail => ({
  locale: "de",
  ownData,
  template: "circular",
  session,
  through: aiw,
  host: aiw,
  name: "Erika Muster",
  isSeated: true,
  place: `${home}/platz/beispiel`,
  subject: "Unterlagen für morgen",
  text: "bitte halten Sie bereit:\n\n- die **Betriebsnummer**\n- Ihre [Anzeige](https://verbund.example/anzeige) vom November\n\nBis morgen!",
  ...details,
});

const waiting = { status: "waiting", position: 3 } as const;
const secondDate = {
  ...session,
  startsAt: new Date("2026-12-09T09:00:00Z"),
  endsAt: new Date("2026-12-09T10:00:00Z"),
  secondDateOf: { startsAt: session.startsAt, endsAt: session.endsAt },
};
const pooled = { through: aiw, host: steinfurt };
const ill = { ...session, cancelReason: "Die Referentin ist erkrankt." };
const desk = { locale: "de" as const, ownData, session, ...pooled };
const asked = {
  template: "own-data" as const,
  locale: "de" as const,
  ownData,
  expiresAt: new Date("2026-12-01T09:15:00Z"),
};
const change = { ...desk, template: "address-change" as const, expiresAt: asked.expiresAt };
const links = {
  expert: `${home}/experte/beispiel`,
  check: `${home}/experte/beispiel/technik`,
  stage: `${home}/raum/beispiel`,
  session: `${home}/aiw/termine/beispiel`,
};

const staff = { template: "staff" as const, locale: "de" as const, ownData };
const staffTold = { ...staff, code: null, expertOf: null, invitation: null };
const twelve = { guests: 12, unreached: 1 };

const lending = {
  ...{ template: "lending" as const, locale: "de" as const, ownData, from: steinfurt },
  expert: "Agentur für Arbeit Coesfeld, Team Kurzarbeit",
  message: "Eine Sprechstunde im Januar, etwa 60 Betriebe.",
  page: `${home}/buero/ausleihe/beispiel`,
  ...{ zone: "Europe/Berlin", until: new Date("2026-12-15T09:00:00Z") },
};

const after = { ...desk, ...demoRemains, template: "follow-up" as const };
const toExpert = { ...desk, through: steinfurt, links };

/** Invented people and sessions: each mail in each of its states. */
export const demoMails: Record<string, AnyMail> = {
  seated: guestMail("seated"),
  "seated-materials": guestMail("seated", { session: { ...session, materials: 2 } }),
  "seated-pooled": guestMail("seated", pooled),
  "seated-long": guestMail("seated", {
    through: longest,
    host: steinfurt,
    name: "Dr. Maximiliane von und zu Hohenlohe-Waldenburg-Schillingsfürst",
    session: {
      ...session,
      title:
        "Arbeitnehmerüberlassung, Werkvertrag und Scheinselbstständigkeit in der Ernährungswirtschaft",
    },
  }),
  waiting: guestMail("waiting", waiting),
  "waiting-free": guestMail("waiting", {
    ...waiting,
    freeDates: [{ ...secondDate, href: `${home}/aiw/termine/beispiel/anmelden` }],
  }),
  repeated: guestMail("repeated"),
  "repeated-question": guestMail("repeated", {
    toClaim: [{ text: "Müssen wir Auszubildende ausnehmen?", href: `${home}/frage/beispiel` }],
  }),
  "repeated-waiting": guestMail("repeated", { ...waiting, ...pooled }),
  promoted: guestMail("promoted", pooled),
  offered: guestMail("offered", {
    ...waiting,
    ...pooled,
    position: null,
    offeredUntil: new Date("2026-11-30T16:59:00Z"),
  }),
  "second-date": guestMail("second-date", {
    ...waiting,
    ...pooled,
    session: secondDate,
    position: null,
    offeredUntil: new Date("2026-12-03T16:00:00Z"),
  }),
  "second-date-waiting": guestMail("second-date", { ...waiting, session: secondDate }),
  accepted: guestMail("accepted"),
  expired: guestMail("expired", { status: "withdrawn" }),
  withdrawn: guestMail("withdrawn", { status: "withdrawn", cancels: true }),
  "withdrawn-waiting": guestMail("withdrawn", { status: "withdrawn" }),
  rescheduled: guestMail("rescheduled", pooled),
  "rescheduled-waiting": guestMail("rescheduled", waiting),
  "change-undone": guestMail("change-undone", pooled),
  "change-undone-waiting": guestMail("change-undone", waiting),
  cancelled: guestMail("cancelled", { session: ill, cancels: true }),
  "cancelled-waiting": guestMail("cancelled", waiting),
  "reminder-day": guestMail("reminder-day", pooled),
  "reminder-hour": guestMail("reminder-hour"),
  "link-asked": guestMail("link-asked"),
  "link-asked-waiting": guestMail("link-asked", { ...waiting, ...pooled, invites: false }),
  "led-elsewhere": guestMail("led-elsewhere", { invites: false }),
  "led-back": guestMail("led-back", { invites: false }),
  "address-corrected": guestMail("address-corrected"),
  "address-corrected-waiting": guestMail("address-corrected", waiting),
  circular: circularMail(),
  "circular-waiting": circularMail({ isSeated: false, ...pooled }),
  "follow-up": { ...after, ...demoNews, wasThere: "there", session: { ...session, materials: 2 } },
  "follow-up-missed": { ...after, ...demoMissed },
  "follow-up-unknown": { ...after, wasThere: "unknown", answers: [], furtherAnswers: 0 },
  erased: guestMail("erased", { status: "withdrawn", cancels: true }),
  "own-data": { ...asked, page: `${ownData}/beispiel` },
  "own-data-nothing": { ...asked, page: null },
  "staff-code": { ...staff, code: "482915", expertOf: null, invitation: null },
  "expert-code": { ...staffTold, code: "170352", expertOf: steinfurt.name },
  "factor-reset": { ...staffTold, factor: "reset" },
  "factor-replaced": { ...staffTold, factor: "replaced" },
  "staff-invited": {
    ...staff,
    ...{ code: null, expertOf: null },
    invitation: {
      association: steinfurt.name,
      zone: "Europe/Berlin",
      name: "Nora Neumann",
      page: `${home}/buero/einladung/beispiel`,
      role: "planner",
      inviter: "Maria Voss",
      until: new Date("2026-12-13T09:00:00Z"),
    },
  },
  "address-change": { ...change, page: `${home}/platz/adresse/beispiel` },
  "address-change-taken": { ...change, page: null },
  "question-claim": {
    ...{ ...desk, template: "question-claim" },
    text: "Müssen wir Auszubildende von der Kurzarbeit ausnehmen?",
    page: `${home}/frage/beispiel`,
    until: new Date("2026-12-01T09:00:00Z"),
  },
  "former-address": { ...desk, template: "former-address" },
  "expert-invited": { ...toExpert, template: "expert-invited", cancels: false },
  "expert-rescheduled": { ...toExpert, template: "expert-rescheduled", cancels: false },
  "expert-led-elsewhere": { ...toExpert, template: "expert-led-elsewhere", cancels: false },
  "expert-led-back": { ...toExpert, template: "expert-led-back", cancels: false },
  "expert-released": { ...toExpert, template: "expert-released", cancels: true },
  "expert-taken-back": { ...toExpert, template: "expert-taken-back", cancels: true },
  "expert-change-undone": { ...toExpert, template: "expert-change-undone", cancels: false },
  "expert-cancelled": { ...toExpert, template: "expert-cancelled", cancels: true },
  "lending-asked": { ...lending, answer: null },
  "lending-granted": { ...lending, answer: "granted" },
  "lending-declined": { ...lending, message: "", answer: "declined" },
  "adopter-rescheduled": { ...desk, ...twelve, template: "adopter-rescheduled", links },
  "adopter-change-undone": { ...desk, ...twelve, template: "adopter-change-undone", links },
  "adopter-cancelled": {
    ...desk,
    session: ill,
    template: "adopter-cancelled",
    guests: 0,
    unreached: 0,
    links,
  },
};
