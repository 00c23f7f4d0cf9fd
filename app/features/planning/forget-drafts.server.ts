import type { Tx } from "#app/platform/db.server.ts";
import { draftKept } from "./planning.ts";

/** What somebody began to plan and nobody has touched for long goes with its words. */
export const forgetDrafts = (tx: Tx, now: Date) =>
  tx.sessionDraft.deleteMany({
    where: { savedAt: { lte: new Date(now.getTime() - draftKept) } },
  });
