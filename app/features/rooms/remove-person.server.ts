import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { removeFromRoom } from "#app/platform/livekit.server.ts";
import type { RoomFact } from "./rooms.ts";

/**
 * Sends somebody out for good: every entry of this person is marked, so that no link and no other device
 * leads back in, and told why. The seat stays. Twice changes nothing. @throws 404 for all but the host
 */
export async function removePerson(
  scope: Scope,
  sessionId: string,
  identity: string,
  reason: string,
) {
  const marked = await mark(scope, { sessionId, identity }, { at: scope.now, reason });
  await Promise.all(marked.map((one) => removeFromRoom(one.room.livekitName, one.identity)));
  return { ok: true as const };
}

/** Takes a removal back: the link works again. @throws 404 for all but the host */
export async function readmitPerson(scope: Scope, sessionId: string, identity: string) {
  await mark(scope, { sessionId, identity }, null);
  return { ok: true as const };
}

type Removal = { at: Date; reason: string };
type Target = { sessionId: string; identity: string };

const mark = (scope: Scope, target: Target, removal: Removal | null) =>
  transact(async (tx) => {
    const { registrationId, engagementId, passId, engagement } = await targetOf(tx, scope, target);
    const person = { room: { sessionId: target.sessionId }, registrationId, engagementId, passId };
    const entries = await tx.roomEntry.findMany({
      where: { ...person, removedAt: removal ? null : { not: null } },
      select: { identity: true, room: { select: { livekitName: true } } },
    });
    if (entries.length === 0) return [];
    await tx.roomEntry.updateMany({ where: person, data: { removedAt: removal?.at ?? null } });
    if (removal)
      await tx.roomEntry.update({
        where: { identity: target.identity },
        data: { removedReason: removal.reason },
      });
    const done = removal ? "removed" : "readmitted";
    await record<RoomFact>(
      tx,
      {
        type: engagementId ? `room.expert-${done}` : `room.guest-${done}`,
        sessionId: target.sessionId,
        associationId: scope.association.id,
        ...(removal && { entryId: target.identity }),
        ...(registrationId && { registrationId }),
        ...(engagement && { expertId: engagement.expertId }),
      },
      scope,
    );
    return entries;
  });

/** A guest or an expert; who runs the room is sent out by nobody in it. */
const targetOf = async (tx: Tx, scope: Scope, { sessionId, identity }: Target) =>
  orNotFound(
    await tx.roomEntry.findFirst({
      where: {
        identity,
        staffId: null,
        room: { session: { id: sessionId, ...hostedBy(scope) } },
        OR: [
          { registrationId: { not: null } },
          { engagementId: { not: null } },
          { passId: { not: null } },
        ],
      },
      select: {
        registrationId: true,
        engagementId: true,
        passId: true,
        engagement: { select: { expertId: true } },
      },
    }),
  );
