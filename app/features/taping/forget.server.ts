import type { Tx } from "#app/platform/db.server.ts";

/** A recording of one's own may be brought so many days after its session. */
const waitsDays = 30;

/** A consent to be recorded lives as long as the recording, and no longer; a no as long as it is of use. */
export const forgetTapedConsents = (tx: Tx, now: Date) => tx.$executeRaw`
  DELETE FROM "Consent" consent USING "Session" session
  WHERE session.id = consent."sessionId" AND consent.purpose = 'recording'
    AND session."endsAt" + make_interval(days => ${waitsDays}) < ${now}
    AND NOT EXISTS (SELECT FROM "Recording" recording
      WHERE recording."sessionId" = session.id AND recording.state <> 'failed'
        AND recording."deletedAt" IS NULL)`;
