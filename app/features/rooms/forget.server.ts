import type { Tx } from "#app/platform/db.server.ts";

/** Who came in with these seats has no name any more; the minutes stay, for the counts. */
export const forgetNames = (tx: Tx, registrationIds: string[]) =>
  tx.roomEntry.updateMany({
    where: { registrationId: { in: registrationIds } },
    data: { displayName: "", removedReason: null },
  });

/** The same of what these experts came in with. */
export const forgetExpertNames = (tx: Tx, expertIds: string[]) =>
  tx.roomEntry.updateMany({
    where: { engagement: { expertId: { in: expertIds } } },
    data: { displayName: "", removedReason: null },
  });

/** A day after its session nobody needs to know which seat a pass stood beside; its entries go with it. */
export const forgetPasses = (tx: Tx, now: Date) =>
  tx.roomPass.deleteMany({
    where: { session: { endsAt: { lte: new Date(now.getTime() - 24 * 3_600_000) } } },
  });

/** A webhook is kept so that a doubled one changes nothing; LiveKit repeats none for so long. */
const webhooksKept = 30 * 24 * 3_600_000;

/** Webhooks that were worked off long ago: what they said stands in the attendance. */
export const forgetWebhooks = (tx: Tx, now: Date) =>
  tx.roomWebhook.deleteMany({
    where: { processedAt: { lte: new Date(now.getTime() - webhooksKept) } },
  });
