import type { Tx } from "#app/platform/db.server.ts";

/**
 * The exclusion constraint decides whether an expert is free: a firm engagement that overlaps another
 * one breaks 23P01 and with it the caller's transaction, which answers "expert-not-free".
 */
export const overlapsAnother = "23P01";

/** The experts pencilled in for a session, or promised to it. */
export async function engagedExperts(tx: Tx, sessionId: string): Promise<string[]> {
  const where = { sessionId, releasedAt: null };
  const engagements = await tx.engagement.findMany({ where, select: { expertId: true } });
  return engagements.map(({ expertId }) => expertId);
}

/** From now on the session's experts are promised to it. */
export async function makeFirm(tx: Tx, sessionId: string) {
  await lockExperts(tx, sessionId);
  await tx.engagement.updateMany({
    where: { sessionId, releasedAt: null },
    data: { firm: true },
  });
}

/** The session's experts are only pencilled in again, free for others. */
export const pencilIn = (tx: Tx, sessionId: string) =>
  tx.engagement.updateMany({ where: { sessionId, releasedAt: null }, data: { firm: false } });

/** The session's experts come at another time. */
export async function moveEngagements(
  tx: Tx,
  sessionId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
) {
  await lockExperts(tx, sessionId);
  await tx.engagement.updateMany({ where: { sessionId }, data: { startsAt, endsAt } });
}

/** The session's experts are free for others again. */
export const releaseEngagements = (tx: Tx, sessionId: string, at: Date) =>
  tx.engagement.updateMany({
    where: { sessionId, releasedAt: null },
    data: { firm: false, releasedAt: at },
  });

/** A draft is thrown away: it never wanted anybody. */
export const dropEngagements = (tx: Tx, sessionId: string) =>
  tx.engagement.deleteMany({ where: { sessionId } });

/** One expert no longer comes and is free for others; their links end. */
export const releaseEngagement = (tx: Tx, id: string, at: Date) =>
  tx.engagement.update({
    where: { id },
    data: { firm: false, releasedAt: at, linkGeneration: { increment: 1 } },
  });

/** What was released at that moment is promised again, if the experts are still free. */
export async function reclaimEngagements(tx: Tx, sessionId: string, releasedAt: Date) {
  await lockExperts(tx, sessionId);
  await tx.engagement.updateMany({
    where: { sessionId, releasedAt },
    data: { firm: true, releasedAt: null },
  });
}

/** Always in the same order: two sessions that want the same two experts never wait for each other. */
const lockExperts = (tx: Tx, sessionId: string) => tx.$queryRaw`
  SELECT id FROM "Expert"
  WHERE id IN (SELECT "expertId" FROM "Engagement" WHERE "sessionId" = ${sessionId})
  ORDER BY id FOR NO KEY UPDATE`;
