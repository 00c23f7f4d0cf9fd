import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { muteMicrophone } from "#app/platform/livekit.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: "not-there" };

/**
 * Switches off the microphone of who is on stage; they may switch it on again, so nothing of it is kept.
 * @throws 404 for all but the host
 */
export async function muteSpeaker(
  scope: Scope,
  sessionId: string,
  identity: string,
): Promise<Outcome> {
  const { room } = orNotFound(
    await db.roomEntry.findFirst({
      where: { identity, room: { session: { id: sessionId, ...hostedBy(scope) } } },
      select: { room: { select: { livekitName: true } } },
    }),
  );
  const isDone = await muteMicrophone(room.livekitName, identity);
  return isDone ? { ok: true } : { ok: false, refusal: "not-there" };
}
