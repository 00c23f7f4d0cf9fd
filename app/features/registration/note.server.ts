import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { NoteForm } from "./by-office.ts";
import type { RegistrationFact } from "./facts.ts";
import { placeOf } from "./place.server.ts";

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
