import type { Page, Response } from "playwright-core";
import { expertToken } from "#app/features/experts/links.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import type { pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { afterwards, pagesAfterwards } from "./after-pages.ts";
import { askedAhead, asksOutside, certificateChecks } from "./asked-pages.ts";
import { arrivingBy } from "./browser.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  anna,
  aSeriesOf,
  aSession,
  ben,
  guest,
  guestOf,
  inHours,
  officeOf,
} from "./cast.ts";
import { officeLinks } from "./desk-site.ts";
import { aDirectory, directoryPages } from "./directory-ground.ts";
import { anOwnDataLink, ownDataPages } from "./own-data-pages.ts";

type Go = ReturnType<typeof pathsIn>;

/** A page with what leads to it: an address, and where that is a form, how it is sent. */
export type PublicPage = {
  name: string;
  path: (go: Go) => string;
  act?: (page: Page) => Promise<Response>;
  /** The page cannot do without script. */
  scripted?: true;
  status?: number;
};

const longName = "Wirtschaftsförderungsgesellschaft für den Kreis Nordfriesland-Süd mbH & Co. KG";
const longNamed = {
  name: longName,
  shortName: "WFG Nordfriesland-Süd",
  namedAsHost: `von der ${longName}`,
  namedAsHostEn: `the ${longName}`,
  town: "Husum",
  brandColour: "#ffd400",
};

/** Two allied associations, one of them with a long name and a pale colour, and a stranger. */
export async function aSite() {
  const host = await anAssociation("aiw");
  const partner = await anAssociation("nordfriesland", longNamed);
  const stranger = await anAssociation("fremd", { name: "Verband Fremd" });
  const pooled = { alliance: await anAlliance(host, partner), adoptedBy: partner };
  const expert = await anExpert(host);
  const own = await aSession(host, {
    startsAt: inHours(50),
    expert,
    seats: 3,
    fallbackPhone: "02563 0000",
  });
  const adopted = await aSession(host, { ...pooled, startsAt: inHours(54), title: long.title });
  const full = await aSession(host, { ...pooled, startsAt: inHours(72), seats: 1 });
  const running = await aSession(host, { startsAt: inHours(-0.2) });
  const soon = await aSession(partner, { startsAt: inHours(0.1), title: "Zoll und Lager" });
  const past = await aSession(host, { ...pooled, startsAt: inHours(-49) });
  const draft = await aSession(host, { startsAt: inHours(90), draft: true });
  const foreign = await aSession(stranger, { startsAt: inHours(96) });
  const left = await aSession(host, { ...pooled, startsAt: inHours(100) });
  await unadopt(officeOf(partner, new Date()), left.id);
  const series = await aSeriesOf(host, [own.id, adopted.id, past.id]);
  const cancelled = await aSession(host, { startsAt: inHours(75) });
  const reason = "Die Referentin ist erkrankt.";
  await cancel(officeOf(host, new Date()), cancelled.id, { reason, replacedById: own.id });

  const seated = await aPlace(host, own.id, { ...anna, question: "Gilt das auch für Minijobs?" });
  await aPlace(host, full.id, anna);
  const waiting = await aPlace(partner, full.id, { ...ben, company: longName });
  const withdrawn = await aPlace(host, own.id, ben);
  await withdraw(guestOf(host, new Date()), withdrawn.id);
  const atTheDoor = await aPlace(partner, soon.id, guest(1));
  const directory = await aDirectory({ host, partner, stranger });
  const engagement = await db.engagement.findFirstOrThrow({ where: { sessionId: own.id } });
  const asked = await askedAhead({ host, sessionId: own.id, registrationId: seated.id });
  return {
    ...{ host, partner, stranger, asked },
    after: await afterwards({ host, partner, past, running }),
    alliance: pooled.alliance,
    links: await officeLinks({ host, partner, alliance: pooled.alliance }),
    ...{ series, directory },
    sessions: { own, adopted, full, running, soon, past, draft, foreign, left, cancelled },
    places: { seated, waiting, withdrawn, atTheDoor },
    engagement,
    ownData: await anOwnDataLink(anna.email),
  };
}

export type Site = Awaited<ReturnType<typeof aSite>>;

const long = {
  title: "Beschäftigungssicherung und Transformationsfinanzierung im verarbeitenden Gewerbe",
};

async function aPlace(through: Association, sessionId: string, form: RegistrationForm) {
  const outcome = await register(guestOf(through, new Date()), sessionId, form);
  const id = (outcome.ok && outcome.registrationId) || "";
  return db.registration.findUniqueOrThrow({ where: { id } });
}

type At = PublicPage["path"];
const scripted = (name: string, path: At): PublicPage => ({ name, path, scripted: true });

/** Every public page; the programme is shown by `portal`. */
export function publicPages(site: Site, portal = site.host.slug): PublicPage[] {
  const { sessions, series, places, engagement, ownData, links } = site;
  const [host, partner] = [site.host.slug, site.partner.slug];
  const session = (name: string, slug: string, { id }: { id: string }) => ({
    name: `session, ${name}`,
    path: (go: Go) => go.session(slug, id),
  });
  return [
    { name: "entry", path: (go) => go.entry() },
    { name: "entry, search", path: (go) => `${go.entry()}?q=Zoll` },
    { name: "portal", path: (go) => go.portal(portal) },
    { name: "portal, long name", path: (go) => go.portal(partner) },
    { name: "portal, filtered", path: (go) => go.portal(portal, "?thema=kurzarbeit&frei=ja") },
    { name: "portal, past", path: (go) => go.portal(portal, "?zeit=vorbei") },
    { name: "portal, nothing found", path: (go) => go.portal(portal, "?q=Quantenoptik") },
    { name: "portal, month", path: (go) => go.month(portal, monthOf(sessions.own.startsAt)) },
    session("own", host, sessions.own),
    session("adopted", partner, sessions.adopted),
    session("full", partner, sessions.full),
    session("cancelled", host, sessions.cancelled),
    session("running", host, sessions.running),
    session("past", host, sessions.past),
    { name: "series", path: (go) => go.series(host, series) },
    { name: "series, adopted", path: (go) => go.series(partner, series) },
    { name: "form", path: (go) => go.register(partner, sessions.adopted.id) },
    {
      name: "form, with errors",
      path: (go) => go.register(partner, sessions.adopted.id),
      act: (page) => sent(page, { email: "anna", postcode: "4870" }),
      status: 400,
    },
    {
      name: "outcome, seated",
      path: (go) => go.register(partner, sessions.adopted.id),
      act: (page) => sent(page, newcomer()),
    },
    {
      name: "outcome, waiting",
      path: (go) => go.register(partner, sessions.full.id),
      act: (page) => sent(page, newcomer()),
    },
    { name: "lost link", path: (go) => go.link(partner, sessions.adopted.id) },
    {
      name: "lost link, with errors",
      path: (go) => go.link(partner, sessions.adopted.id),
      act: (page) => asked(page, "anna"),
      status: 400,
    },
    {
      name: "lost link, asked for",
      path: (go) => go.link(partner, sessions.adopted.id),
      act: (page) => asked(page, newcomer().email),
    },
    { name: "my place, seated", path: (go) => go.place(placeToken(places.seated)) },
    { name: "my place, at the door", path: (go) => go.place(placeToken(places.atTheDoor)) },
    { name: "my place, waiting", path: (go) => go.place(placeToken(places.waiting)) },
    { name: "my place, withdrawn", path: (go) => go.place(placeToken(places.withdrawn)) },
    { name: "withdraw", path: (go) => go.withdraw(placeToken(places.seated)) },
    { name: "a colleague", path: (go) => go.colleague(placeToken(places.seated)) },
    { name: "details", path: (go) => go.correct(placeToken(places.seated)) },
    ...asksOutside(host, sessions.own.id, site.asked),
    ...certificateChecks,
    ...pagesAfterwards({ host, partner, stranger: site.stranger.slug, after: site.after }),
    ...directoryPages(host, site.directory),
    { name: "imprint of the installation", path: (go) => go.houseImprint() },
    { name: "privacy of the installation", path: (go) => go.housePrivacy() },
    ...ownDataPages(ownData),
    { name: "imprint", path: (go) => go.imprint(partner) },
    { name: "privacy", path: (go) => go.privacy(partner) },
    { name: "accessibility", path: (go) => go.accessibility(partner) },
    { name: "data sources", path: (go) => go.dataSources(partner) },
    scripted("widget", (go) => go.widget(host)),
    scripted("widget, nothing found", (go) => go.widget(host, "?thema=quantenoptik")),
    { name: "login", path: (go) => go.login() },
    { name: "login, with an error", path: (go) => go.login(), act: wrongly, status: 400 },
    {
      name: "login, code",
      path: (go) => go.login(),
      act: (page) => asked(page, "neu@example.org"),
    },
    { name: "invitation to an office", path: (go) => go.staffInvitation(links.staff) },
    { name: "invitation to an alliance", path: (go) => go.allianceInvitation(links.alliance) },
    { name: "a partner's request", path: (go) => go.lendingRequest(links.lending) },
    { name: "demo", path: (go) => go.demo() },
    { name: "nothing here", path: (go) => go.portal("gibt-es-nicht"), status: 404 },
    { name: "expert", path: (go) => go.expert(expertToken(engagement)) },
    scripted("waiting room", (go) => go.room(entryToken(places.seated))),
    scripted("door", (go) => go.room(entryToken(places.atTheDoor))),
    scripted("check", (go) => go.placeCheck(placeToken(places.seated))),
    scripted("check, of an expert", (go) => go.expertCheck(expertToken(engagement))),
    scripted("check, of anybody", (go) => go.check(host, sessions.own.id)),
  ];
}

const monthOf = (date: Date) => date.toISOString().slice(0, 7);

/** Types whose data one would like to see, and sends it. */
export async function asked(page: Page, email: string) {
  await page.locator("[name=email]").fill(email);
  return arrivingBy(page, () => page.locator("main form [type=submit]").first().click());
}

const wrongly = (page: Page) => asked(page, "anna");

let newcomers = 0;
const newcomer = () => ({ ...anna, email: `neu${++newcomers}@example.org` });

/** Types into the form of a session and sends it, after the time that reading it takes. */
async function sent(page: Page, typed: Partial<RegistrationForm>) {
  for (const field of ["name", "company", "email", "postcode"] as const)
    await page.locator(`[name=${field}]`).fill(typed[field] ?? "");
  await moveClock((await clockOffset()) + 3000);
  return arrivingBy(page, () => page.locator("main form [type=submit]").first().click());
}
