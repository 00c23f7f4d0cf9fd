import { responsibleFor } from "#app/features/alliance/responsible.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { holdsPerson } from "./forget.server.ts";

/** Another district, as its person says, and with it the association that answers for it. */
export function correctDistrict(scope: Scope, registrationId: string, ags: string | null) {
  return transact(async (tx) => {
    if (!(await holdsPerson(tx, registrationId))) return;
    const { sessionId, throughId } = orNotFound(
      await tx.registration.findUnique({
        where: placeOf(scope, registrationId),
        select: { sessionId: true, throughId: true },
      }),
    );
    const answering = await responsibleFor(tx, { sessionId, throughId, ags });
    await tx.registration.update({
      where: { id: registrationId },
      data: {
        ags,
        allianceId: answering?.allianceId ?? null,
        responsibleId: answering?.responsibleId ?? null,
      },
    });
    await tx.consent.updateMany({
      where: { registrationId, purpose: "passOnToDistrict", withdrawnAt: null },
      data: { withdrawnAt: scope.now },
    });
  });
}
