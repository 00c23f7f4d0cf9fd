import type { Scope } from "#app/features/identity/scope.ts";
import { announceRecording } from "#app/features/sessions/announce-recording.server.ts";
import { setInRoom } from "#app/features/sessions/room-settings.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { hostedToTape } from "./session-lock.server.ts";
import type { TapingRefusal } from "./taping.ts";

type Outcome = { ok: true } | { ok: false; refusal: TapingRefusal };

/**
 * Says, or takes back, that a session is to be recorded. Only before it begins: people know it before they come.
 * Twice changes nothing. @throws 404 for all but the host's staff
 */
export const planTaping = (scope: Scope, sessionId: string, isPlanned: boolean): Promise<Outcome> =>
  transact(async (tx) => {
    const session = await hostedToTape(tx, scope, sessionId);
    if (session.cancelledAt || (isPlanned && session.startsAt <= scope.now))
      return { ok: false, refusal: "already-begun" };
    if (await announceRecording(tx, scope, session, isPlanned)) await setInRoom(tx, sessionId, {});
    return { ok: true };
  });
