import { db } from "#app/platform/db.server.ts";
import { approachMonths, openMonths } from "./approaches.ts";

/** What somebody asked an office, and what it answered; why and how long it is kept. */
export async function inquiryData(ids: string[]) {
  const rows = await db.inquiry.findMany({ where: { id: { in: ids } }, select });
  return rows.map(({ association, ...rest }) => ({
    ...rest,
    ...{ association: association.name, zone: association.zone },
    purpose: "An inquiry to the office and its answer",
    kept: `${association.retentionDays} days after the answer, ${openMonths} months at most`,
    legalBasis: "Art. 6 (1) (b) GDPR",
  }));
}

/** What somebody wrote to companies, and what was said since; why and how long it is kept. */
export async function approachData(ids: string[]) {
  const rows = await db.approach.findMany({ where: { id: { in: ids } }, select: approachFields });
  return rows.map(({ to, through, entries, ...rest }) => ({
    ...rest,
    ...{ to: to.name, association: through.name, zone: through.zone },
    said: entries,
    purpose: "An approach to a company and its answer",
    kept: `${approachMonths} months`,
    legalBasis: "Art. 6 (1) (b) GDPR",
  }));
}

const approachFields = {
  ...{ id: true, text: true, name: true, company: true, email: true, phone: true },
  ...{ locale: true, writtenAt: true, declinedAt: true },
  to: { select: { name: true } },
  through: { select: { name: true, zone: true } },
  entries: {
    orderBy: { seq: "asc" },
    select: { side: true, kind: true, text: true, at: true },
  },
} as const;

const select = {
  ...{ id: true, text: true, name: true, company: true, email: true, phone: true },
  ...{ postcode: true, locale: true, askedAt: true, answer: true, doneAt: true },
  association: { select: { name: true, zone: true, retentionDays: true } },
} as const;
