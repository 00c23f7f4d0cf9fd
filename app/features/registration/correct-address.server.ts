import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { release } from "#app/features/seats/release.server.ts";
import { lockPools } from "#app/features/seats/seats.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import type { Refusal } from "./registration.ts";
import { lockedRow, placeUnder, rewriteAddress } from "./rewrite-address.server.ts";

type Outcome =
  /** Null once the place was freed because the new address holds one of its own. */
  { ok: true; registrationId: string | null } | { ok: false; refusal: Refusal };

/**
 * Sends the place to another address: both links get a new generation, the address is unverified
 * again and so is every consent, and the old one hears nothing more but the CANCEL of a REQUEST it holds. At most three
 * times. If the new address holds a place of its own already, that one stays and this one is freed.
 */
export async function correctAddress(
  scope: Scope,
  registrationId: string,
  email: string,
): Promise<Outcome> {
  const address = normalisedAddress(email);
  const mayTell = await withinLimit("repeatMails", address);
  return transact(async (tx) => {
    const { sessionId } = orNotFound(
      await tx.registration.findUnique({
        where: placeOf(scope, registrationId),
        select: { sessionId: true },
      }),
    );
    const pools = await lockPools(tx, sessionId);
    const held = await lockedRow(tx, registrationId);
    if (held.erasedAt || !activeStatuses.some((status) => status === held.status))
      return { ok: false, refusal: "already-withdrawn" };
    if (held.correctedTimes >= 3) return { ok: false, refusal: "too-many-tries" };
    if (held.address === address) return { ok: true, registrationId };

    const known = await placeUnder(tx, sessionId, address);
    await rewriteAddress(tx, scope, held, known ? null : { email, address });
    await tx.registration.update({
      where: { id: registrationId },
      data: { verifiedAt: null, correctedTimes: { increment: 1 } },
    });
    if (known) {
      const repeated: RegistrationFact = {
        type: "registration.repeated",
        registrationId: known.id,
        sessionId,
        associationId: known.throughId,
      };
      if (mayTell) await record(tx, repeated, scope);
      await release(tx, scope, pools, held);
    }
    return { ok: true, registrationId: known ? null : registrationId };
  });
}
