import { localTime } from "#app/ui/local-time.ts";
import { later } from "./cast.ts";
import type { Desk } from "./desk-site.ts";
import type { PublicPage, Site } from "./pages.ts";

type Go = Parameters<PublicPage["path"]>[0];

/** Every page of the desk of a site's host, as its owner sees it: one line each. */
export function deskPages(site: Site, desk: Desk): PublicPage[] {
  const { slug } = site.host;
  const { own, full, past, draft, left, cancelled } = site.sessions;
  const { attendee, recordings } = site.after;
  const tomorrow = localTime(later(left.startsAt, 24 * 60), "Europe/Berlin").slice(0, 10);
  const page = (name: string, path: (go: Go) => string): PublicPage => ({
    name: `desk, ${name}`,
    path,
  });
  const scripted = (name: string, path: (go: Go) => string): PublicPage => ({
    ...page(name, path),
    scripted: true,
  });
  return [
    page("today", (go) => go.today(slug)),
    scripted("week", (go) => go.calendar(slug)),
    scripted("month", (go) => go.calendar(slug, "?ansicht=monat")),
    scripted("list", (go) => go.calendar(slug, "?ansicht=liste")),
    scripted("calendar, nothing found", (go) =>
      go.calendar(slug, "?ansicht=liste&thema=quantenoptik"),
    ),
    scripted("plan", (go) => go.plan(slug)),
    scripted("plan, draft", (go) => go.planDraft(slug, desk.draft)),
    scripted("plan, discard", (go) => `${go.planDraft(slug, desk.draft)}?verwerfen`),
    scripted("plan, copy", (go) => go.plan(slug, `?kopie=${own.id}`)),
    scripted("plan, second date", (go) => go.plan(slug, `?zweitertermin=${full.id}`)),
    scripted("plan, next of series", (go) => go.plan(slug, `?reihe=${own.id}`)),
    scripted("session", (go) => go.deskSession(slug, own.id)),
    scripted("session, adopted", (go) => go.deskSession(slug, desk.adopted.id)),
    scripted("room", (go) => go.deskRoom(slug, own.id)),
    scripted("room of a partner", (go) => go.comoderate(slug, desk.adopted.id)),
    scripted("edit", (go) => go.editSession(slug, own.id)),
    page("move", (go) => go.moveSession(slug, own.id)),
    page("move, asked with a contingent", (go) =>
      go.moveSession(slug, left.id, `?tag=${tomorrow}&von=10:00&bis=11:00`),
    ),
    scripted("session, cancelled", (go) => go.deskSession(slug, cancelled.id)),
    page("cancel", (go) => go.cancelSession(slug, own.id)),
    page("seats", (go) => go.seatsOfSession(slug, own.id)),
    page("seats, adopted", (go) => go.seatsOfSession(slug, desk.adopted.id)),
    page("experts of a session", (go) => go.expertsOfSession(slug, own.id)),
    page("agenda", (go) => go.deskAgenda(slug, own.id)),
    page("polls prepared", (go) => go.deskPolls(slug, own.id)),
    page("captions of a session", (go) => go.deskCaptions(slug, own.id)),
    page("ask to confirm", (go) => go.askToConfirm(slug, own.id)),
    scripted("session, over", (go) => go.deskSession(slug, past.id)),
    page("attendance", (go) => go.attendance(slug, past.id)),
    page("attendance, print", (go) => go.attendancePrint(slug, past.id)),
    page("attendee", (go) => go.attendee(slug, past.id, attendee)),
    page("report", (go) => go.report(slug, past.id)),
    page("follow-up", (go) => go.followUp(slug, past.id)),
    scripted("recordings", (go) => go.deskRecordings(slug, past.id)),
    scripted("recordings, none yet", (go) => go.deskRecordings(slug, own.id)),
    scripted("recording", (go) => go.deskRecording(slug, past.id, recordings.unseen)),
    scripted("recording, published", (go) => go.deskRecording(slug, past.id, recordings.read)),
    scripted("recording, delete", (go) =>
      go.deskRecording(slug, past.id, recordings.read, "?loeschen"),
    ),
    page("offer a session", (go) => go.listSession(slug, own.id)),
    page("take an offer back", (go) =>
      go.listSession(slug, full.id, `?zuruecknehmen=${site.alliance.id}`),
    ),
    page("publish", (go) => go.publishSession(slug, draft.id)),
    page("materials", (go) => go.deskMaterials(slug, own.id)),
    page("material", (go) => go.deskMaterial(slug, own.id, desk.file)),
    page("material, remove", (go) => go.deskMaterial(slug, own.id, desk.file, "?entfernen")),
    page("pool", (go) => go.pool(slug)),
    page("pool, nothing found", (go) => go.pool(slug, "?q=Quantenoptik")),
    page("own listings", (go) => go.ownListings(slug)),
    page("new rule", (go) => go.newRule(slug)),
    page("rule", (go) => go.rule(slug, desk.rule)),
    page("adopt", (go) => go.adopt(slug, desk.offer.id)),
    page("adopted", (go) => go.adopt(slug, desk.adopted.id)),
    page("end adoption", (go) => go.unadopt(slug, desk.adopted.id)),
    page("people", (go) => go.people(slug)),
    page("people of a session", (go) => go.people(slug, `?termin=${own.id}&stand=seated`)),
    page("people, nobody found", (go) => go.people(slug, "?q=Quantenoptik")),
    page("people, print", (go) => go.peoplePrint(slug, `?termin=${own.id}`)),
    page("person", (go) => go.person(slug, site.places.seated.id)),
    page("person, release", (go) => `${go.person(slug, site.places.seated.id)}?schritt=freigeben`),
    page("by hand", (go) => go.enterByHand(slug, own.id)),
    page("circular", (go) => go.circular(slug, own.id)),
    page("circular, preview", (go) => go.circularDraft(slug, own.id, desk.written)),
    page("circular, sent", (go) => go.circularDraft(slug, own.id, desk.sent)),
    page("questions", (go) => go.deskQuestions(slug)),
    page("questions, nothing found", (go) => go.deskQuestions(slug, "?q=Quantenoptik")),
    page("companies", (go) => go.members(slug)),
    page("companies, nothing found", (go) => go.members(slug, "?q=Quantenoptik")),
    page("new company", (go) => go.newMember(slug)),
    page("company", (go) => go.member(slug, desk.company.id)),
    page("company, seen by guests", (go) => go.member(slug, desk.company.id, "?als=guest")),
    page("merge a company", (go) => go.mergeMember(slug, desk.company.id)),
    page("merge, both beside each other", (go) =>
      go.mergeMember(slug, desk.company.id, `?mit=${desk.double.id}`),
    ),
    page("company, details", (go) => go.memberDetails(slug, desk.company.id)),
    page("experts", (go) => go.experts(slug)),
    page("new expert", (go) => go.newExpert(slug)),
    page("expert", (go) => go.deskExpert(slug, desk.expert.id)),
    page("a partner's expert", (go) => go.deskExpert(slug, desk.asked.id)),
    page("expert, details", (go) => go.expertDetails(slug, desk.expert.id)),
    page("expert, lending", (go) => go.expertLending(slug, desk.expert.id)),
    page("expert, end lending", (go) =>
      go.expertLending(slug, desk.expert.id, `?beenden=${site.partner.id}`),
    ),
    page("expert, engagement", (go) =>
      go.expertLink(slug, site.engagement.expertId, site.engagement.id),
    ),
    page("journal", (go) => go.journal(slug)),
    page("journal, nothing found", (go) => go.journal(slug, "?q=Quantenoptik")),
    page("account", (go) => go.account()),
    page("appearance", (go) => go.settings(slug)),
    scripted("logo and colour", (go) => go.settingsLook(slug)),
    page("legal texts", (go) => go.settingsLegal(slug)),
    page("keeping", (go) => go.settingsKeeping(slug)),
    page("districts and topics", (go) => go.settingsTopics(slug)),
    page("sender", (go) => go.settingsSender(slug)),
    page("embedding", (go) => go.settingsEmbed(slug)),
    scripted("embedding tried", (go) => go.settingsTryEmbed(slug)),
    page("staff", (go) => go.staff(slug)),
    page("alliances", (go) => go.alliances(slug)),
    page("leave an alliance", (go) => go.leaveAlliance(slug, site.alliance.id)),
  ];
}
