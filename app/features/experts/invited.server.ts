import type { Tx } from "#app/platform/db.server.ts";

/** Remembers the SEQUENCE of the newest REQUEST that these experts are sent. */
export const rememberExpertRequests = (tx: Tx, engagementIds: string[], sequence: number) =>
  tx.engagement.updateMany({
    where: { id: { in: engagementIds } },
    data: { requestedSequence: sequence },
  });
