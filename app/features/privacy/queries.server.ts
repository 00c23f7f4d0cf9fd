import { attendanceOf } from "#app/features/attendance/minutes.server.ts";
import { expertData } from "#app/features/experts/expert-data.server.ts";
import { signingOf } from "#app/features/floor/signing.server.ts";
import { districtNamed } from "#app/features/identity/districts.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { daysKept, keptUntil } from "#app/features/registration/kept.ts";
import { foundUnder } from "#app/features/registration/known.server.ts";
import { findTapedConsents } from "#app/features/taping/own-consents.server.ts";
import { db } from "#app/platform/db.server.ts";
import { shownAddress } from "#app/platform/typed.server.ts";
import { findOthers } from "./other-data.server.ts";
import { saidInHour } from "./said-in-hour.server.ts";
import { tapedPerson } from "./take-back.server.ts";

const named = { select: { name: true } } as const;
const consentFields = {
  id: true,
  purpose: true,
  wording: true,
  tickedAt: true,
  verifiedAt: true,
  withdrawnAt: true,
  recipient: named,
} as const;

/** Everything the house keeps under a normalised address, complete and in plain values. */
export async function getOwnData({ now }: Pick<Scope, "now">, address: string) {
  const found = await foundUnder(db, address);
  const person = await tapedPerson(db, { address });
  const [registrations, proofs, former, experts, others, tapings, signing] = await Promise.all([
    db.registration.findMany({
      where: { id: { in: found.registrations } },
      orderBy: { session: { startsAt: "asc" } },
      select: registrationFields,
    }),
    db.consent.findMany({
      where: { registrationId: { in: found.proven } },
      select: { ...consentFields, registration: { select: { erasedAt: true } } },
    }),
    db.formerAddress.findMany({
      where: { id: { in: found.former } },
      select: {
        email: true,
        replacedAt: true,
        registration: { select: { session: { select: { title: true, zone: true } } } },
      },
    }),
    expertData({ now }, found.experts),
    findOthers(found),
    findTapedConsents(person),
    signingOf([...person.engagements, ...person.staff]),
  ]);
  const shownAbove = new Set(registrations.flatMap(({ consents }) => consents.map(({ id }) => id)));
  return {
    address: shownAddress(address),
    registrations: await Promise.all(registrations.map((row) => shaped(row, now))),
    proofs: proofs.map(({ registration, ...proof }) => ({
      ...shapedConsent(proof),
      erasedAt: registration?.erasedAt ?? null,
    })),
    formerAddresses: former.map(({ registration, ...rest }) => ({
      ...rest,
      ...{ session: registration.session.title, zone: registration.session.zone },
    })),
    ...{ ...others, experts, signing },
    /** Recordings that show somebody other than under a registration above. */
    tapings: tapings.filter(({ id }) => !shownAbove.has(id)),
  };
}

export type OwnData = Awaited<ReturnType<typeof getOwnData>>;
export type OwnRegistration = OwnData["registrations"][number];

const registrationFields = {
  id: true,
  name: true,
  company: true,
  email: true,
  phone: true,
  postcode: true,
  ags: true,
  outsideGermany: true,
  locale: true,
  status: true,
  registeredAt: true,
  seatedAt: true,
  withdrawnAt: true,
  verifiedAt: true,
  broughtById: true,
  enteredByStaffId: true,
  note: true,
  uid: true,
  requestedSequence: true,
  session: { select: { id: true, title: true, startsAt: true, endsAt: true, zone: true } },
  host: named,
  through: { select: { name: true, retentionDays: true } },
  responsible: named,
  consents: { select: consentFields },
  former: { select: { email: true, replacedAt: true } },
  addressChange: { select: { email: true, askedAt: true, expiresAt: true } },
  reply: { select: { answer: true, repliedAt: true } },
  feedbackToken: { select: { spent: true } },
  deviceCheck: { select: { checkedAt: true, verdict: true, seen: true } },
} as const;

type Row = Awaited<
  ReturnType<typeof db.registration.findMany<{ select: typeof registrationFields }>>
>[number];

async function shaped({ ags, consents, broughtById, ...row }: Row, now: Date) {
  const [attendance, questions, said, mails, district] = await Promise.all([
    attendanceOf({ now }, row.session, row.id),
    db.question.findMany({
      where: { askerId: row.id },
      orderBy: { askedAt: "asc" },
      select: { text: true, askedAt: true, shownAs: true },
    }),
    saidInHour(row.id),
    db.delivery.findMany({
      where: { thread: `registration:${row.id}` },
      orderBy: { seq: "asc" },
      select: { template: true, status: true, dueAt: true, sentAt: true, failedAt: true },
    }),
    db.district.findUnique({ where: { ags: ags ?? "" } }),
  ]);
  return {
    ...row,
    host: row.host.name,
    through: row.through.name,
    responsible: row.responsible?.name ?? null,
    district: district && districtNamed(district).label,
    broughtAlong: broughtById !== null,
    consents: consents.map(shapedConsent),
    questions,
    ...said,
    attendance,
    mails,
    keptUntil: keptUntil(row),
    retentionDays: daysKept(row),
    /** Nobody has acted yet; a step from any of its mails makes it the association's time. */
    isUnused: daysKept(row) < row.through.retentionDays,
    legalBasis: "Art. 6 (1) (b) GDPR",
  };
}

const shapedConsent = <T extends { recipient: { name: string } }>({ recipient, ...rest }: T) => ({
  ...rest,
  recipient: recipient.name,
});
