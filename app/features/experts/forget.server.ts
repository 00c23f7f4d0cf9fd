import type { Tx } from "#app/platform/db.server.ts";
import { requestKept } from "./lending.ts";

/** Requests for an expert whose time is up go with their words. */
export const forgetLendingRequests = (tx: Tx, now: Date) =>
  tx.lendingRequest.deleteMany({
    where: { askedAt: { lte: new Date(now.getTime() - requestKept) } },
  });
