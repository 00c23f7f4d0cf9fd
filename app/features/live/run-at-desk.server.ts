import { followRoom } from "#app/features/floor/act-on-floor.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type ActRefusal, actInRoom } from "#app/features/rooms/act-in-room.server.ts";
import { type Refused, runHour, runsHour } from "./run-hour.server.ts";

type Outcome = { ok: true } | (Refused & { status: number });
type Words = (refusal: ActRefusal) => string;

/** What who runs the room presses at the desk, around the hour or the room itself. @throws 404 for all but the host */
export async function runAtDesk(
  scope: Scope,
  sessionId: string,
  form: FormData,
  words: Words,
): Promise<Outcome> {
  if (runsHour(form)) {
    const outcome = await runHour(scope, sessionId, form);
    return outcome.ok ? outcome : { ...outcome, status: 400 };
  }
  const outcome = await actInRoom(scope, sessionId, form);
  if (!outcome.ok) return { ok: false, text: words(outcome.refusal), status: 409 };
  await followRoom(scope, sessionId, form);
  return { ok: true };
}
