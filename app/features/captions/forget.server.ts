import { closesLate } from "#app/features/rooms/rooms.ts";
import type { Tx } from "#app/platform/db.server.ts";

/** A captioner's page says for so long that it is over, in milliseconds; then there is none. */
const linkOutlivesSession = 24 * 60 * 60_000;

/**
 * Lines go once the doors are closed, but those that were said while a recording ran: they are its transcript and go
 * with it. Links and keys go a day later.
 */
export async function dropCaptions(tx: Tx, now: Date) {
  await tx.$executeRaw`
    DELETE FROM "CaptionLine" line USING "Session" session
    WHERE session.id = line."sessionId" AND session."endsAt" < ${before(now, closesLate)}
      AND NOT EXISTS (
        SELECT FROM "Recording" recording
        WHERE recording."sessionId" = line."sessionId" AND recording.state <> 'failed'
          AND recording."deletedAt" IS NULL AND line."saidAt" BETWEEN recording."startedAt" AND coalesce(recording."endedAt", 'infinity'))`;
  await tx.$executeRaw`
    DELETE FROM "Transcript" USING "Recording" recording
    WHERE recording.id = "recordingId" AND recording."deletedAt" IS NOT NULL`;
  await tx.$executeRaw`
    DELETE FROM "CaptionAccess" access USING "Session" session
    WHERE session.id = access."sessionId" AND session."endsAt" < ${before(now, linkOutlivesSession)}
      AND NOT EXISTS (SELECT FROM "CaptionLine" WHERE "accessId" = access.id)`;
}

const before = (now: Date, milliseconds: number) => new Date(now.getTime() - milliseconds);
