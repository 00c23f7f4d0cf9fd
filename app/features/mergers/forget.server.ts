import type { Tx } from "#app/platform/db.server.ts";
import { undoneWithin } from "./mergers.ts";

/** What a merger overwrote is kept for as long as it may be undone. */
export const forgetMerged = (tx: Tx, now: Date) =>
  tx.merger.updateMany({
    where: {
      mergedAt: { lt: new Date(now.getTime() - undoneWithin) },
      moved: { not: {} },
    },
    data: { moved: {} },
  });
