import type { Tx } from "#app/platform/db.server.ts";

/** Who came in with these seats has no name any more; the minutes stay, for the counts. */
export const forgetNames = (tx: Tx, registrationIds: string[]) =>
  tx.roomEntry.updateMany({
    where: { registrationId: { in: registrationIds } },
    data: { displayName: "" },
  });
