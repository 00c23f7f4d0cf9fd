import { takeOffline } from "#app/features/recordings/take-offline.server.ts";
import { afterCommit, type Prisma, type Tx } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { named } from "./named.server.ts";
import { note } from "./note.server.ts";
import { followStop, stopIn } from "./stop-taping.server.ts";
import { recordingPurpose, type SubjectKind } from "./taping.ts";

const live = { purpose: recordingPurpose, verifiedAt: { not: null }, withdrawnAt: null } as const;

/**
 * Takes back these consents to be recorded: what runs pauses with this moment, and everything that was recorded of
 * the session is watched no more, its transcript with it. @returns their ids.
 */
export async function withdrawIn(
  tx: Tx,
  by: By,
  whose: Prisma.ConsentWhereInput,
): Promise<string[]> {
  const given = await tx.consent.findMany({
    where: { AND: [whose, live] },
    orderBy: [{ sessionId: "asc" }, { id: "asc" }],
  });
  for (const { id, sessionId, subjectKind, subjectId, recipientId: associationId } of given) {
    if (!sessionId) continue;
    await stopIn(tx, by, sessionId, "paused", "consent");
    await tx.consent.update({ where: { id }, data: { withdrawnAt: by.now } });
    await takeOffline(tx, by, sessionId, "consent-withdrawn");
    const who = await named(tx, { kind: subjectKind as SubjectKind, id: subjectId });
    await note(tx, by, { type: "taping.consent-withdrawn", sessionId, associationId, ...who });
    await afterCommit(tx, () => followStop(by, sessionId));
  }
  return given.map(({ id }) => id);
}
