import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { muteMicrophone } from "#app/platform/livekit.server.ts";
import type { RoomFact } from "./rooms.ts";

type Outcome = { ok: true } | { ok: false; refusal: "not-there" };

/**
 * Switches off the microphone of who is on stage; they may switch it on again. The journal knows.
 * @throws 404 for all but the host
 */
export async function muteSpeaker(
  scope: Scope,
  sessionId: string,
  identity: string,
): Promise<Outcome> {
  const { room, ...person } = orNotFound(
    await db.roomEntry.findFirst({
      where: { identity, room: { session: { id: sessionId, ...hostedBy(scope) } } },
      select: {
        ...{ registrationId: true, staffId: true, engagement: { select: { expertId: true } } },
        room: { select: { livekitName: true } },
      },
    }),
  );
  if (!(await muteMicrophone(room.livekitName, identity)))
    return { ok: false, refusal: "not-there" };
  const about = { sessionId, associationId: scope.association.id, ...whoIs(person) };
  await transact((tx) => record<RoomFact>(tx, about, scope));
  return { ok: true };
}

type Person = {
  registrationId: string | null;
  staffId: string | null;
  engagement: { expertId: string } | null;
};

const whoIs = ({ registrationId, staffId, engagement }: Person) =>
  engagement
    ? { type: "room.expert-muted" as const, expertId: engagement.expertId }
    : staffId
      ? { type: "room.staff-muted" as const, memberId: staffId }
      : { type: "room.guest-muted" as const, ...(registrationId && { registrationId }) };
