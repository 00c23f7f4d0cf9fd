import { answerFor } from "#app/features/alliance/answer-for.server.ts";
import { createAssociation } from "#app/features/alliance/create-association.server.ts";
import { found } from "#app/features/alliance/found.server.ts";
import { join } from "#app/features/alliance/join.server.ts";
import { introduceExpert } from "#app/features/experts/introduce-expert.server.ts";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { publish } from "#app/features/planning/publish.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import type { RegistrationForm } from "#app/features/registration/registration.ts";
import { plan } from "#app/features/sessions/plan.server.ts";
import type { SessionPlan } from "#app/features/sessions/session-plan.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { aiw, associations } from "#prisma/cast.ts";

/** Every test lives at this moment unless it says otherwise. */
export const theEveningBefore = new Date("2026-11-30T18:00:00Z");
export const theSessionStarts = new Date("2026-12-01T09:00:00Z");
export const theSessionEnds = new Date("2026-12-01T10:00:00Z");
const longBefore = new Date("2026-11-01T08:00:00Z");

const minutes = 60_000;
export const later = (moment: Date, minutesLater: number) =>
  new Date(moment.getTime() + minutesLater * minutes);

/** For tests through the door, where the house's own clock runs: hours from the real now. */
export const inHours = (hours: number) => later(new Date(), hours * 60);

/** One of the cast ("aiw", "emsland", "steinfurt") or a newcomer, under a slug of its own. */
export async function anAssociation(name: string, details: Partial<typeof aiw> = {}) {
  const { districts: _, ...form } = associations.find(({ slug }) => slug === name) ?? aiw;
  const slug = `${name}-${newShortId()}`;
  const created = await createAssociation({ now: longBefore }, { ...form, slug, ...details });
  if (!created.ok) throw new Error(created.refusal);
  return db.association.findUniqueOrThrow({ where: { id: created.associationId } });
}

export type Association = Awaited<ReturnType<typeof anAssociation>>;

export const guestOf = (association: Association, now = theEveningBefore): Scope => ({
  association,
  actor: { kind: "visitor" },
  now,
  locale: "de",
});

/** The house acting for an association, as seed and commands do. */
export const officeOf = (association: Association, now = theEveningBefore): Scope => ({
  ...guestOf(association, now),
  actor: { kind: "house" },
});

/** Founded by the first, joined by the others. */
export async function anAlliance(founder: Association, ...partners: Association[]) {
  const { allianceId } = await found(officeOf(founder, longBefore), { name: "Testverbund" });
  for (const partner of partners) await join(officeOf(partner, longBefore), allianceId);
  return { id: allianceId };
}

/** Makes the association answer for districts (AGS), which it also writes down if they are missing. */
export async function answering(association: Association, alliance: { id: string }, ags: string[]) {
  const rest = { nuts: "DEA34", state: "NW", kind: "Kreis", population: 1 };
  const rows = ags.map((key) => ({ ags: key, name: `Kreis ${key}`, ...rest }));
  await db.district.createMany({ data: rows, skipDuplicates: true });
  await answerFor(officeOf(association), alliance.id, ags);
}

export async function anExpert(home: Association, name = "Agentur für Arbeit, Team Kurzarbeit") {
  const form = { name, nameEn: `${name} (en)`, email: `${newShortId()}@example.org` };
  const { expertId } = await introduceExpert(officeOf(home, longBefore), form);
  return { id: expertId };
}

type Details = Partial<Omit<SessionPlan, "expertIds">> & {
  adoptedBy?: Association | Association[];
  alliance?: { id: string };
  expert?: { id: string };
  experts?: { id: string }[];
  draft?: boolean;
};

/** "Kurzarbeit Schritt für Schritt": published, with the seats of one common pool. */
export async function aSession(host: Association, details: Details = {}) {
  const { adoptedBy = [], alliance, expert, draft, ...others } = details;
  const { experts = expert ? [expert] : [], ...planned } = others;
  const startsAt = planned.startsAt ?? theSessionStarts;
  const office = officeOf(host, later(startsAt, -14 * 24 * 60));
  await nameTopic({ slug: "kurzarbeit", name: "Kurzarbeit", nameEn: "Short-time work" });
  const session = await plan(office, {
    topicSlug: "kurzarbeit",
    title: "Kurzarbeit Schritt für Schritt",
    summary: "Vom ersten Antrag bis zur Abrechnung.",
    description: "Bringen Sie Ihre Fragen mit.",
    seats: 20,
    endsAt: later(startsAt, 60),
    expertIds: experts.map(({ id: expertId }) => expertId),
    ...planned,
    startsAt,
  });
  if (!session.ok) throw new Error(session.refusal);
  const id = session.sessionId;
  if (!draft) await demanded(publish(office, id));
  const adopters = [adoptedBy].flat();
  if (adopters.length > 0 || alliance) {
    const { id: allianceId } = alliance ?? (await anAlliance(host, ...adopters));
    await demanded(list(office, id, { allianceId }));
    for (const adopter of adopters) await demanded(adopt(officeOf(adopter, office.now), id));
  }
  return db.session.findUniqueOrThrow({ where: { id } });
}

/** A series of dates that stand already. */
export async function aSeriesOf(host: Association, dates: string[], title = "Kurzarbeit") {
  const series = { id: newShortId(), hostId: host.id, title, introduction: "" };
  await db.series.create({ data: { ...series, createdAt: longBefore } });
  await db.session.updateMany({ where: { id: { in: dates } }, data: { seriesId: series.id } });
  return series.id;
}

/** What a test needs to have happened. */
async function demanded(work: Promise<{ ok: true } | { ok: false; refusal: string }>) {
  const outcome = await work;
  if (!outcome.ok) throw new Error(outcome.refusal);
}

const silent = { postcode: "48703", outsideGermany: false, contact: false, passOnToHost: false };

export const anna: RegistrationForm = {
  name: "Anna Blum",
  company: "Blum Metallbau GmbH",
  email: "anna@example.org",
  ...silent,
};
export const ben: RegistrationForm = {
  name: "Ben Acker",
  company: "Acker Logistik",
  email: "ben@example.org",
  ...silent,
};
export const guest = (n: number): RegistrationForm => ({
  name: `Gast ${n}`,
  company: `Betrieb ${n}`,
  email: `gast${n}@example.org`,
  ...silent,
});
