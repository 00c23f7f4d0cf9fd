import type { Tx } from "#app/platform/db.server.ts";

/** Why somebody's minutes were corrected may speak of them: the minutes stay, the words go. */
export const forgetReasons = (tx: Tx, registrationIds: string[]) =>
  tx.attendanceCorrection.updateMany({
    where: { registrationId: { in: registrationIds } },
    data: { reason: "" },
  });

/** Certificates are kept for three years: as long as somebody may be asked for theirs. */
const certificatesKept = 3;

export function forgetCertificates(tx: Tx, now: Date) {
  const since = new Date(now);
  since.setUTCFullYear(since.getUTCFullYear() - certificatesKept);
  return tx.certificate.deleteMany({ where: { issuedAt: { lte: since } } });
}
