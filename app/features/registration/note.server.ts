import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { NoteForm } from "./by-office.ts";

/** The office's own note on somebody of its channel; nothing typed takes it away. */
export function noteOn(scope: Scope, registrationId: string, form: { note: string }) {
  const { note } = NoteForm.parse(form);
  return transact(async (tx) => {
    const where = { ...placeOf(scope, registrationId), erasedAt: null };
    const [held] = await tx.registration.updateManyAndReturn({
      where,
      data: { note: note || null },
      select: { sessionId: true, throughId: true },
    });
    const { sessionId, throughId: associationId } = orNotFound(held);
    const fact: RegistrationFact = {
      type: "registration.noted",
      ...{ registrationId, sessionId, associationId },
    };
    await record(tx, fact, scope);
  });
}
