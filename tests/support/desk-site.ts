import {
  allianceInvitationToken,
  inviteAssociation,
} from "#app/features/alliance/invite-association.server.ts";
import { sendCircular } from "#app/features/circulars/send-circular.server.ts";
import { writeCircular } from "#app/features/circulars/write-circular.server.ts";
import { askLending } from "#app/features/experts/ask-lending.server.ts";
import { lend } from "#app/features/experts/lend.server.ts";
import { lendingToken } from "#app/features/experts/lending-links.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import {
  inviteStaff,
  staffInvitationToken,
} from "#app/features/identity/staff-invitations.server.ts";
import { saveDraft } from "#app/features/planning/save-draft.server.ts";
import { makeRule } from "#app/features/pool/make-rule.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { type Association, anExpert, aSession, inHours, later, officeOf } from "./cast.ts";
import { aCompany } from "./companies.ts";
import { aFile } from "./files.ts";
import type { Site } from "./pages.ts";

export type Desk = Awaited<ReturnType<typeof aDesk>>;

/** What an office has on its desk: a draft, an offer, a rule, a file, mails, experts. */
export async function aDesk({ host, partner, alliance, sessions: { own, left } }: Site) {
  const office = officeOf(host, new Date());
  const listed = { alliance, startsAt: inHours(120), title: "Zoll im Alltag" };
  const offer = await aSession(partner, listed);
  const adopted = await aSession(partner, {
    ...{ ...listed, adoptedBy: host, title: "Exportkontrolle" },
    partnersModerate: true,
  });
  const kept = { associationId: host.id, seats: 2, releasesAt: later(left.startsAt, -24 * 60) };
  await keepSeats(office, left.id, kept);
  const draft = newShortId();
  await saveDraft(office, { id: draft, edition: 0 }, { title: ["Fördermittel im Handwerk"] });
  const topic = { topic: "kurzarbeit", host: null, introduction: null, alsoListed: false };
  const rule = await makeRule(office, topic);
  const file = await aFile(host, own.id);
  const experts = await lentExperts(host, partner);
  const company = await aCompany(host, {
    fields: [{ key: "coreCompetencies", says: ["Laserschneiden", "Abkanten"] }],
    contacts: [{ name: "Werner Ostendorf", role: "Einkauf", email: "ostendorf@example.org" }],
  });
  const circulars = await mailsAbout(host, own.id);
  return {
    ...experts,
    ...circulars,
    offer,
    company,
    double: await aCompany(host, {
      ...{ name: "Blechwerk Berkel-Aue", domain: "berkelaue.example.org" },
      fields: [{ key: "coreCompetencies", says: ["Lasern von Blech"] }],
    }),
    adopted,
    draft,
    file,
    rule: rule.ok ? rule.ruleId : "",
  };
}

/** One that is lent and asked for, and one of the partner's. */
async function lentExperts(host: Association, partner: Association) {
  const expert = await anExpert(host, "Zollamt Borken, Team Ausfuhr");
  await lend(officeOf(host, new Date()), expert.id, { associationId: partner.id });
  const asked = await anExpert(partner, "Arbeitsagentur Husum");
  await askLending(officeOf(host, new Date()), asked.id, { message: "Für zwei Termine im März?" });
  return { expert, asked };
}

/** One that is still written, and one that is out. */
async function mailsAbout(host: Association, sessionId: string) {
  const office = officeOf(host, new Date());
  const words = { subject: "Unterlagen", text: "Die Folien sind da.", audience: "all" as const };
  const [written, sent] = [
    await writeCircular(office, sessionId, words),
    await writeCircular(office, sessionId, words),
  ].map((outcome) => (outcome.ok ? outcome.circularId : "")) as [string, string];
  await sendCircular(office, sessionId, sent);
  return { written, sent };
}

type Founders = { host: Association; partner: Association; alliance: { id: string } };

/** What three links from mails lead to: a role at an office, an alliance, a partner's request. */
export async function officeLinks({ host, partner, alliance }: Founders) {
  const office = officeOf(host, new Date());
  const planner = {
    email: `${newShortId()}@example.org`,
    name: "Petra Lang",
    role: "planner",
  } as const;
  const { staffId } = await enterStaff(office, planner);
  await inviteStaff(office, { ...planner, email: `${newShortId()}@example.org` });
  const invited = await db.staffInvitation.findFirstOrThrow({ where: { associationId: host.id } });
  const joining = await inviteAssociation(office, alliance.id);
  const { id: expertId } = await anExpert(host, "Versorgungsamt");
  await askLending(officeOf(partner, new Date()), expertId, { message: "Für einen Termin?" });
  const request = await db.lendingRequest.findFirstOrThrow({ where: { expertId } });
  return {
    staff: staffInvitationToken(invited.id),
    alliance: joining.ok ? allianceInvitationToken(joining.invitationId) : "",
    lending: lendingToken(request.id, staffId),
  };
}
