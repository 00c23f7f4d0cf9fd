import { followRoom } from "#app/features/floor/act-on-floor.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { actInRoom } from "#app/features/rooms/act-in-room.server.ts";
import { actRefusalText } from "#app/features/rooms/act-refusals.ts";
import { type Refused, runHour, runsHour } from "./run-hour.server.ts";

type Outcome = { ok: true } | (Refused & { status: number });
/** The sessions' own words are handed in. */
type Words = Parameters<typeof actRefusalText>[1];

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
  if (!outcome.ok) return { ok: false, text: actRefusalText(outcome.refusal, words), status: 409 };
  await followRoom(scope, sessionId, form);
  return { ok: true };
}
