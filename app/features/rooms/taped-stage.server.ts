import { type db, type Tx, transact } from "#app/platform/db.server.ts";
import { staffInSession } from "./moderation.ts";

type Person = {
  registrationId: string | null;
  engagementId: string | null;
  staffId: string | null;
};

/**
 * Whether the stage of a session is recorded right now, as far as anybody knows: by its own state, or because the
 * room server has not said yet that it stopped.
 */
export async function isTaped(tx: Tx | typeof db, sessionId: string): Promise<boolean> {
  const [running, files] = await Promise.all([
    tx.taping.count({ where: { sessionId, state: "running" } }),
    tx.recording.count({ where: { sessionId, ...beingTaken } }),
  ]);
  return running + files > 0;
}

/** Files that the room server may be writing. */
export const beingTaken = { source: "egress", state: { in: ["starting", "running"] } };

/**
 * Whether somebody who may speak by their role may be seen and heard now: while the stage is recorded, only who has
 * agreed to it. Waits for a recording that is about to start, so that nobody slips in between question and start.
 */
export const mayBeSeen = (sessionId: string, person: Person): Promise<boolean> =>
  transact(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Session" WHERE id = ${sessionId} FOR SHARE`;
    if (!(await isTaped(tx, sessionId))) return true;
    return (await tx.consent.count({ where: consentOf(sessionId, person) })) > 0;
  });

const consentOf = (sessionId: string, { registrationId, engagementId, staffId }: Person) => ({
  ...{ sessionId, purpose: "recording", verifiedAt: { not: null }, withdrawnAt: null },
  ...(registrationId
    ? { subjectKind: "registration", subjectId: registrationId }
    : engagementId
      ? { subjectKind: "expert", subjectId: engagementId }
      : { subjectKind: "staff", subjectId: staffInSession(staffId ?? "", sessionId) }),
});
