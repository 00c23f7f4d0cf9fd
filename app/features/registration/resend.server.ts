import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import type { OfficeRefusal } from "./by-office.ts";

type Outcome = { ok: true } | { ok: false; refusal: OfficeRefusal };

/** Sends link and invitation once more, as they are now; as often in an hour as anybody may ask. */
export async function resend(scope: Scope, registrationId: string): Promise<Outcome> {
  const held = orNotFound(
    await db.registration.findUnique({
      where: { ...placeOf(scope, registrationId), erasedAt: null },
      select: { sessionId: true, status: true, address: true, session: true },
    }),
  );
  if (!activeStatuses.some((status) => status === held.status))
    return { ok: false, refusal: "already-withdrawn" };
  const closed = closedBecause(held.session, scope.now);
  if (closed === "session-over" || closed === "session-cancelled")
    return { ok: false, refusal: closed };
  if (!held.address) return { ok: false, refusal: "without-address" };
  if (!(await withinLimit("officeMails", held.address)))
    return { ok: false, refusal: "too-many-tries" };
  const fact: RegistrationFact = {
    type: "registration.link-asked",
    ...{ registrationId, sessionId: held.sessionId, associationId: scope.association.id },
  };
  await transact((tx) => record(tx, fact, scope));
  return { ok: true };
}
