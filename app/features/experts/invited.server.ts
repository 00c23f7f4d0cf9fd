import type { Tx } from "#app/platform/db.server.ts";

/** Remembers the SEQUENCE of the newest REQUEST that the expert is sent. */
export const rememberExpertRequest = (tx: Tx, engagementId: string, sequence: number) =>
  tx.engagement.update({
    where: { id: engagementId },
    data: { requestedSequence: sequence },
    select: { id: true },
  });
