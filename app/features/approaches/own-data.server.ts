import { db } from "#app/platform/db.server.ts";
import { openMonths } from "./approaches.ts";

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

const select = {
  ...{ id: true, text: true, name: true, company: true, email: true, phone: true },
  ...{ postcode: true, locale: true, askedAt: true, answer: true, doneAt: true },
  association: { select: { name: true, zone: true, retentionDays: true } },
} as const;
