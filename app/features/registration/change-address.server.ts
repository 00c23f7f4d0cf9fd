import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import type { RegistrationFact } from "#app/features/seats/place.ts";
import { activeStatuses } from "#app/features/seats/place.ts";
import { lockPools } from "#app/features/seats/seats.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { placeToken } from "./links.server.ts";
import type { AddressRefusal, Refusal } from "./registration.ts";
import { lockedRow, placeUnder, rewriteAddress } from "./rewrite-address.server.ts";

/** One's own address, typed again, asks for nothing. */
type Asked = { ok: true; isAnother: boolean } | { ok: false; refusal: Refusal };

/** How long the button in the mail to the new address can be pressed, in milliseconds. */
export const changeLifetime = 24 * 3_600_000;

/**
 * Asks a new address whether it wants a place of another: until it has answered nothing changes. What
 * comes of it is the same for an address that has a place here already; that, its mail alone says.
 */
export async function askAddressChange(
  scope: Scope,
  registrationId: string,
  email: string,
): Promise<Asked> {
  const address = normalisedAddress(email);
  return transact(async (tx) => {
    const { session, ...held } = orNotFound(
      await tx.registration.findUnique({
        where: { ...placeOf(scope, registrationId), erasedAt: null },
        select: { sessionId: true, throughId: true, status: true, address: true, session: true },
      }),
    );
    const refusal = refusedBecause(held.status, session, scope.now);
    if (refusal) return { ok: false, refusal };
    if (held.address === address) return { ok: true, isAnother: false };
    if (!(await mayAsk(registrationId, address))) return { ok: false, refusal: "too-many-tries" };

    const { now: askedAt, locale } = scope;
    const expiresAt = new Date(askedAt.getTime() + changeLifetime);
    const asked = { id: newId(), email, address, locale, askedAt, expiresAt };
    await tx.addressChange.upsert({
      where: { registrationId },
      create: { registrationId, ...asked },
      update: asked,
    });
    const fact: RegistrationFact = {
      type: "registration.address-change-asked",
      ...{ registrationId, sessionId: held.sessionId, associationId: held.throughId },
      addressChangeId: asked.id,
    };
    await record(tx, fact, scope);
    return { ok: true, isAnother: true };
  });
}

/** As often in an hour as a place may ask, and as an address may be asked by anybody. */
const mayAsk = async (registrationId: string, address: string) =>
  (await withinLimit("changesPerPlace", registrationId)) &&
  (await withinLimit("changeMails", address));

/**
 * The button in the mail: the place goes over to the address that was asked, which the press has proven.
 * An address that has got a place of its own here meanwhile keeps that one, and nothing changes.
 * @returns the new token of the place's page.
 */
export function confirmAddressChange(
  scope: Scope,
  changeId: string,
): Promise<{ ok: true; place: string } | { ok: false; refusal: AddressRefusal }> {
  return transact(async (tx) => {
    const { registrationId, registration } = orNotFound(
      await tx.addressChange.findUnique({
        where: { id: changeId, expiresAt: { gt: scope.now }, registration: placeIn(scope) },
        include: { registration: { include: { session: true } } },
      }),
    );
    await lockPools(tx, registration.sessionId);
    const held = await lockedRow(tx, registrationId);
    const { email, address } = orNotFound(await stillAsked(tx, changeId));
    const refusal = refusedBecause(held.status, registration.session, scope.now);
    if (refusal) return { ok: false, refusal };
    if (await placeUnder(tx, held.sessionId, address))
      return { ok: false, refusal: "address-taken" };

    await rewriteAddress(tx, scope, held, { email, address });
    const proven = { where: { id: registrationId }, data: { verifiedAt: scope.now } };
    return { ok: true, place: placeToken(await tx.registration.update(proven)) };
  });
}

const placeIn = ({ association }: Scope) => ({ throughId: association.id, erasedAt: null });

/** Pressed twice at once: the second finds nothing left to do. */
const stillAsked = (tx: Tx, id: string) => tx.addressChange.findUnique({ where: { id } });

function refusedBecause(
  status: string,
  session: Parameters<typeof closedBecause>[0],
  now: Date,
): Refusal | null {
  if (!activeStatuses.some((each) => each === status)) return "already-withdrawn";
  const closed = closedBecause(session, now);
  return closed === "session-over" || closed === "session-cancelled" ? closed : null;
}

/** What nobody has answered in time goes. */
export const forgetAddressChanges = (tx: Tx, { now }: Pick<Scope, "now">) =>
  tx.addressChange.deleteMany({ where: { expiresAt: { lte: now } } });
