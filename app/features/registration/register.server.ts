import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { askWithSeat } from "#app/features/questions/ask.server.ts";
import { bringOverFirst } from "#app/features/seats/offer-due-second-dates.server.ts";
import { confirmUntil } from "#app/features/seats/promotion.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { transact, unlessBroken } from "#app/platform/db.server.ts";
import { env, publicUrl } from "#app/platform/env.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type AskedConsent, tickConsents } from "./consent.server.ts";
import { findOrigins, type Origin, type Origins } from "./origins.server.ts";
import type { Place, Refusal, RegistrationForm } from "./registration.ts";
import { answerAsIfNew } from "./repeat.server.ts";
import { type Claim, seatStatement } from "./seat-statement.server.ts";
import { seatUnderLock } from "./seat-under-lock.server.ts";

type Outcome =
  /** `registrationId` is null for an address that is registered already: no row, no seat. */
  { ok: true; registrationId: string | null; place: Place } | { ok: false; refusal: Refusal };

/**
 * Takes a seat, or a place at the end of the queue, in one statement. An address that holds a place
 * already gets the answer a new one would get now; the mail tells its owner the truth.
 */
export async function register(
  scope: Scope,
  sessionId: string,
  form: RegistrationForm,
  mustConfirm = false,
): Promise<Outcome> {
  const { outsideGermany, district } = form;
  const { session, origins } = await findOrigins(scope, sessionId, { outsideGermany, district });
  return registerFrom(scope, session, origins[0], form, { mustConfirm });
}

/** The same, once session and origin are known; a colleague is brought along by a registration. */
export async function registerFrom(
  scope: Scope,
  session: Origins["session"],
  origin: Origin,
  form: RegistrationForm,
  more: More = {},
): Promise<Outcome> {
  const closed = closedBecause(session, scope.now);
  if (closed === "session-cancelled" || closed === "session-over")
    return { ok: false, refusal: closed };

  if (session.secondDateOfId) await bringOverFirst(scope, session);
  const claim = claimOf(scope, session, origin, form, more);
  const seat = await unlessBroken("23505", takeSeat(scope, claim, form), () => "known" as const);
  if (seat === "closed") return { ok: false, refusal: "session-cancelled" };
  if (seat === "known") {
    const place = await answerAsIfNew(scope, session.id, claim, form.question);
    return { ok: true, registrationId: null, place };
  }
  return { ok: true, registrationId: claim.id, place: placeOf(seat, claim, scope.now) };
}

/** `mustConfirm`: of a flood, so that a seat is only offered for now. */
type More = { broughtById?: string | null; mustConfirm?: boolean };

const placeOf = (waiting: number, { mustConfirm }: Claim, now: Date): Place => {
  if (waiting > 0) return { status: "waiting", position: waiting };
  return mustConfirm
    ? { status: "offered", until: confirmUntil(now).toISOString() }
    : { status: "seated" };
};

/** Everything of the new row that is known before the seat. */
function claimOf(
  scope: Scope,
  session: Origins["session"],
  { allianceId, responsibleId }: Pick<Origin, "allianceId" | "responsibleId">,
  form: RegistrationForm,
  { broughtById = null, mustConfirm = false }: More,
): Claim {
  const { association, locale, actor } = scope;
  const id = newId();
  return {
    id,
    sessionId: session.id,
    hostId: session.hostId,
    throughId: association.id,
    allianceId,
    responsibleId,
    ags: form.district ?? null,
    broughtById,
    mustConfirm,
    enteredByStaffId: actor.kind === "staff" ? actor.staffId : null,
    locale,
    address: form.email && normalisedAddress(form.email),
    uid: `${id}@${host}`,
    senderName: association.name,
    senderAddress:
      association.senderPassedAt && association.senderAddress
        ? association.senderAddress
        : env.MAIL_FROM,
  };
}

const host = new URL(publicUrl).hostname;

/** In one statement with the question and the consents; contingents and names make it a short transaction. */
async function takeSeat(scope: Scope, claim: Claim, form: RegistrationForm) {
  const consents = consentsIn(scope, claim, form);
  const simply = claim.broughtById ? null : await seatStatement(scope, claim, form, consents);
  if (simply !== null) return simply;
  return transact(async (tx) => {
    const seat = await seatUnderLock(tx, scope, claim, form);
    if (seat === "known" || seat === "closed") return seat;
    const { id: registrationId, sessionId } = claim;
    const text = form.question;
    if (text) await askWithSeat(tx, scope, { sessionId, registrationId, text });
    await tickConsents(tx, scope, registrationId, consents);
    return seat;
  });
}

const consentsIn = (
  { association }: Scope,
  { hostId }: Claim,
  form: RegistrationForm,
): AskedConsent[] => [
  ...(form.contact ? [{ purpose: "contact" as const, recipientId: association.id }] : []),
  ...(form.passOnToHost && hostId !== association.id
    ? [{ purpose: "passOnToHost" as const, recipientId: hostId }]
    : []),
];
