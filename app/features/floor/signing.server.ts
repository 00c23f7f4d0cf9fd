import type { Scope } from "#app/features/identity/scope.ts";
import { lockHosted } from "#app/features/questions/lock-hosted.server.ts";
import { afterCommit, db, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { SigningFact } from "./floor.ts";

/**
 * Says that somebody in the room interprets into sign language, or does no more; `identity` is that of one of their
 * entries. It holds for the person, whichever device they come by. @throws 404 for all but the host
 */
export const markSigning = (scope: Scope, sessionId: string, identity: string, isOn: boolean) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    const entry = orNotFound(
      await tx.roomEntry.findFirst({
        where: { identity, room: { sessionId } },
        select: { registrationId: true, engagementId: true, staffId: true },
      }),
    );
    const personId = entry.registrationId ?? entry.engagementId ?? entry.staffId ?? "";
    const open = { sessionId, personId, endedAt: null };
    const { count } = isOn
      ? await tx.signInterpreter.createMany({
          data: { id: newId(), sessionId, personId, markedAt: scope.now },
          skipDuplicates: true,
        })
      : await tx.signInterpreter.updateMany({ where: open, data: { endedAt: scope.now } });
    if (count === 0) return { ok: true as const };
    await record<SigningFact>(
      tx,
      {
        type: isOn ? "floor.signing-marked" : "floor.signing-unmarked",
        ...{ sessionId, associationId: scope.association.id },
        registrationId: entry.registrationId,
      },
      scope,
    );
    await afterCommit(tx, async () => hourChanged(sessionId));
    return { ok: true as const };
  });

/** So many newest identities of those who interpret; a person has a new one with each device and each coming. */
const mostIdentities = 12;

/** The identities under which those who interpret into sign language came in. */
export async function findSigning(sessionId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ identity: string }[]>`
    SELECT entry.identity FROM "SignInterpreter" signs
    JOIN "Room" room ON room."sessionId" = signs."sessionId"
    JOIN "RoomEntry" entry ON entry."roomId" = room.id
      AND signs."personId" IN (entry."registrationId", entry."engagementId", entry."staffId")
    WHERE signs."sessionId" = ${sessionId} AND signs."endedAt" IS NULL AND entry."removedAt" IS NULL
    ORDER BY entry."issuedAt" DESC, entry.identity LIMIT ${mostIdentities}`;
  return rows.map(({ identity }) => identity);
}

/** When these people (seats, engagements, staff) interpreted, and where: as their own data tell it. */
export async function signingOf(personIds: string[]) {
  const rows = await db.signInterpreter.findMany({
    where: { personId: { in: personIds } },
    orderBy: [{ markedAt: "asc" }, { id: "asc" }],
    select: { markedAt: true, endedAt: true, session: { select: { title: true, zone: true } } },
  });
  return rows.map(({ session, ...row }) => ({
    ...row,
    session: session.title,
    zone: session.zone,
  }));
}

/** Nothing tells any more that they did; who is in the room still is no longer shown as such. */
export const forgetSigning = (tx: Tx, personIds: string[]) =>
  tx.signInterpreter.deleteMany({ where: { personId: { in: personIds } } });

/** The same of experts, in all sessions they spoke in. */
export async function forgetExpertSigning(tx: Tx, expertIds: string[]) {
  const where = { expertId: { in: expertIds } };
  const engagements = await tx.engagement.findMany({ where, select: { id: true } });
  await forgetSigning(
    tx,
    engagements.map(({ id }) => id),
  );
}
