import type { Tx } from "#app/platform/db.server.ts";
import { approachMonths, openMonths } from "./approaches.ts";

/** These go with their words. @returns how many. */
export const dropInquiries = async (tx: Tx, ids: string[]) =>
  (await tx.inquiry.deleteMany({ where: { id: { in: ids } } })).count;

/** The same of approaches, with what both sides said there. */
export const dropApproaches = async (tx: Tx, ids: string[]) =>
  (await tx.approach.deleteMany({ where: { id: { in: ids } } })).count;

/** What nobody has confirmed in its day goes, and everything after half a year. */
const forgetApproaches = (tx: Tx, now: Date) => tx.$executeRaw`
  DELETE FROM "Approach" WHERE "claimUntil" <= ${now}
    OR "writtenAt" + ${approachMonths} * interval '1 month' <= ${now}`;

/**
 * What nobody has confirmed in its day goes; what was answered with the days of its association, what nobody closed
 * after half a year.
 */
const forgetInquiries = (tx: Tx, now: Date) => tx.$executeRaw`
  DELETE FROM "Inquiry" inquiry USING "Association" association
  WHERE association.id = inquiry."associationId" AND (inquiry."claimUntil" <= ${now}
    OR inquiry."doneAt" + association."retentionDays" * interval '1 day' <= ${now}
    OR inquiry."claimUntil" IS NULL AND inquiry."askedAt" + ${openMonths} * interval '1 month' <= ${now})`;

/** Both, in one transaction. */
export async function forgetAsks(tx: Tx, now: Date) {
  await forgetApproaches(tx, now);
  await forgetInquiries(tx, now);
}
