import type { Scope } from "#app/features/identity/scope.ts";
import { askByForm } from "#app/features/questions/ask-by-form.server.ts";
import { findAsked, findOwn } from "#app/features/questions/find-asked.server.ts";
import { placeOf, verifyAddress } from "#app/features/seats/place.server.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";

/** What is asked of the session of one's own place: by oneself, and by others as far as it may be read. */
export async function getPlaceQuestions(scope: Scope) {
  const { actor } = scope;
  const id = actor.kind === "guest" ? actor.registrationId : "";
  const { sessionId, status, session } = orNotFound(
    await db.registration.findUnique({ where: placeOf(scope, id), select: fields }),
  );
  const [questions, own] = await Promise.all([
    findAsked(sessionId, { inRoom: false }),
    findOwn({ kind: "registration", id }, sessionId),
  ]);
  const closed = closedBecause(session, scope.now);
  const isHeld = activeStatuses.some((each) => each === status);
  return { questions, own, mayAsk: isHeld && !closed };
}

const fields = {
  sessionId: true,
  status: true,
  session: { select: { startsAt: true, endsAt: true, cancelledAt: true } },
} as const;

/** A press around the questions on the page of a place, which only its mail leads to: the address is theirs. */
export async function askAtPlace(scope: Scope, registrationId: string, sent: FormData) {
  const { sessionId } = orNotFound(
    await db.registration.findUnique({
      where: placeOf(scope, registrationId),
      select: { sessionId: true },
    }),
  );
  const reply = await askByForm(scope, sessionId, sent);
  if (reply.ok) await verifyAddress(scope, registrationId);
  return reply;
}
