import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { AttendanceFact, AttendanceRefusal, CorrectionForm } from "./ledger.ts";

type Outcome = { ok: true } | { ok: false; refusal: AttendanceRefusal };

/**
 * Sets somebody's minutes right, with the reason. Only the association of the sign-up does; what the
 * signals say stays beside it, and so does every earlier correction. @throws 404 for all others
 */
export const correctAttendance = (
  scope: Scope,
  { sessionId, registrationId }: { sessionId: string; registrationId: string },
  { minutes, reason }: CorrectionForm,
): Promise<Outcome> =>
  transact(async (tx) => {
    const { actor, association, now } = scope;
    if (actor.kind !== "staff") throw notFound();
    const { session } = orNotFound(
      await tx.registration.findFirst({
        where: { ...placeOf(scope, registrationId), sessionId, erasedAt: null },
        select: { session: { select: { startsAt: true, endsAt: true } } },
      }),
    );
    if (session.startsAt > now) return { ok: false, refusal: "not-begun" };
    if (minutes * 60_000 > +session.endsAt - +session.startsAt)
      return { ok: false, refusal: "longer-than-session" };
    await tx.attendanceCorrection.create({
      data: {
        ...{ id: newId(), registrationId, minutes, reason },
        ...{ correctedById: actor.staffId, correctedAt: now },
      },
    });
    const fact: AttendanceFact = {
      ...{ type: "attendance.corrected", sessionId, registrationId, minutes },
      associationId: association.id,
    };
    await record(tx, fact, scope);
    return { ok: true };
  });
