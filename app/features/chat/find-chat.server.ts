import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import { type Announced, type ChatLine, minutesAnnounced, mostShown } from "./chat.ts";

/** What the chat of a session shows to everybody in its room; nothing while it is off. */
export async function findChat(sessionId: string) {
  const [session] = await rowsOf<{ isOpen: boolean }>(Prisma.sql`
    SELECT coalesce("chatOpen", format = 'round') AS "isOpen" FROM "Session" WHERE id = ${sessionId}`);
  const isChatOpen = session?.isOpen ?? false;
  return { isChatOpen, chat: isChatOpen ? await linesOf(sessionId) : [] };
}

async function linesOf(sessionId: string): Promise<ChatLine[]> {
  const rows = await rowsOf<Omit<ChatLine, "saidAt"> & { saidAt: Date }>(Prisma.sql`
    SELECT message.id, message.text, message."authorKind" AS kind, message."saidAt", CASE
      WHEN message."authorKind" = 'staff' THEN NULL
      WHEN message."shownAs" = 'name' AND seat.id IS NOT NULL THEN seat.name
      WHEN message."shownAs" = 'company' THEN nullif(seat.company, '')
      WHEN message."shownAs" = 'room' OR message."authorKind" = 'expert' THEN (
        SELECT entry."displayName" FROM "RoomEntry" entry JOIN "Room" room ON room.id = entry."roomId"
        WHERE room."sessionId" = message."sessionId" AND message."authorId" IN (entry."registrationId", entry."engagementId")
        ORDER BY entry."issuedAt" DESC LIMIT 1) END AS by
    FROM "ChatMessage" message
    LEFT JOIN "Registration" seat ON message."authorKind" = 'registration' AND seat.id = message."authorId"
    WHERE message."sessionId" = ${sessionId} AND message."removedAt" IS NULL
    ORDER BY message."saidAt" DESC, message.id DESC LIMIT ${mostShown}`);
  return rows
    .reverse()
    .map(({ saidAt, id, text, by, kind }) => ({ id, text, by, kind, saidAt: saidAt.getTime() }));
}

/** What stands over the stage right now. */
export async function findAnnounced(
  { now }: Pick<Scope, "now">,
  sessionId: string,
): Promise<Announced | null> {
  return db.announcement.findFirst({
    where: {
      ...{ sessionId, endedAt: null },
      saidAt: { gt: new Date(now.getTime() - minutesAnnounced * 60_000) },
    },
    orderBy: { saidAt: "desc" },
    select: { id: true, text: true },
  });
}
