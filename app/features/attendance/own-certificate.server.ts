import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { db } from "#app/platform/db.server.ts";
import { standing } from "./issue-certificate.server.ts";

/**
 * How long somebody was there and whether there is a certificate for it; null before the end, and where no
 * seat was held. For the place page, and for the mail that follows a session.
 */
export async function certificateFor(scope: Scope, registrationId: string) {
  const held = await db.registration.findFirst({
    where: { ...placeOf(scope, registrationId), status: "seated", erasedAt: null },
    select: {
      ...{ id: true, name: true },
      session: { select: { id: true, startsAt: true, endsAt: true, cancelledAt: true } },
      through: { select: { certificateFrom: true } },
    },
  });
  if (!held || held.session.cancelledAt || held.session.endsAt > scope.now) return null;
  const { minutes, length, refusal } = await standing(scope, held);
  const share = held.through.certificateFrom;
  return { minutes, length, share, name: held.name, isIssued: refusal === null };
}

export type OwnCertificate = NonNullable<Awaited<ReturnType<typeof certificateFor>>>;
