import type { Tx } from "#app/platform/db.server.ts";

/** A person with an address of the company's own domain acts for it: registrations of that domain are its. */
export const proveDomain = (tx: Tx, companyId: string, now: Date) =>
  tx.company.updateMany({
    where: { id: companyId, domain: { not: null } },
    data: { domainProvenAt: now },
  });
