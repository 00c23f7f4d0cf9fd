import type { Tx } from "#app/platform/db.server.ts";

/** Remembers the SEQUENCE of the newest REQUEST that these experts are sent. */
export const rememberExpertRequests = (tx: Tx, engagementIds: string[], sequence: number) =>
  tx.engagement.updateMany({
    where: { id: { in: engagementIds } },
    data: { requestedSequence: sequence },
  });

/** These experts hold no REQUEST any more: its CANCEL is on its way to them. */
export const forgetExpertRequests = (tx: Tx, engagementIds: string[]) =>
  tx.engagement.updateMany({
    where: { id: { in: engagementIds } },
    data: { requestedSequence: null },
  });
