import type { Tx } from "#app/platform/db.server.ts";

/** What these said goes with them. */
export const forgetChat = (tx: Tx, authorIds: string[]) =>
  tx.chatMessage.deleteMany({ where: { authorId: { in: authorIds } } });

/** What was said in sessions that are over for longer than their hosts keep anything goes, whoever said it. */
export async function dropOldChat(tx: Tx, now: Date) {
  await tx.$executeRaw`
    DELETE FROM "ChatMessage" message USING "Session" session, "Association" host
    WHERE session.id = message."sessionId" AND host.id = session."hostId"
      AND session."endsAt" + make_interval(days => host."retentionDays") < ${now}`;
  await tx.$executeRaw`
    DELETE FROM "Announcement" message USING "Session" session, "Association" host
    WHERE session.id = message."sessionId" AND host.id = session."hostId"
      AND session."endsAt" + make_interval(days => host."retentionDays") < ${now}`;
}
