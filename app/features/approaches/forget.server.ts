import type { Tx } from "#app/platform/db.server.ts";
import { openMonths } from "./approaches.ts";

/** These go with their words. @returns how many. */
export const dropInquiries = async (tx: Tx, ids: string[]) =>
  (await tx.inquiry.deleteMany({ where: { id: { in: ids } } })).count;

/**
 * What nobody has confirmed in its day goes; what was answered with the days of its association, what nobody closed
 * after half a year.
 */
export const forgetInquiries = (tx: Tx, now: Date) => tx.$executeRaw`
  DELETE FROM "Inquiry" inquiry USING "Association" association
  WHERE association.id = inquiry."associationId" AND (inquiry."claimUntil" <= ${now}
    OR inquiry."doneAt" + association."retentionDays" * interval '1 day' <= ${now}
    OR inquiry."claimUntil" IS NULL AND inquiry."askedAt" + ${openMonths} * interval '1 month' <= ${now})`;
