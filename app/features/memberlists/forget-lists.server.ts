import type { Tx } from "#app/platform/db.server.ts";
import { backFor, draftLives } from "./memberlists.ts";

/** Lists that nobody decided on, and those that cannot be taken back any more, go with all their lines. */
export const forgetLists = (tx: Tx, now: Date) =>
  tx.memberList.deleteMany({
    where: {
      OR: [
        { state: { in: ["mapping", "checked"] }, createdAt: { lt: before(now, draftLives) } },
        { state: { in: ["written", "taken-back"] }, writtenAt: { lt: before(now, backFor) } },
      ],
    },
  });

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);
