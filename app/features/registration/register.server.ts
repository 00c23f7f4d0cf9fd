import { responsibleFor } from "#app/features/alliance/responsible.server.ts";
import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { ask } from "#app/features/questions/ask.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { db, transact, unlessBroken } from "#app/platform/db.server.ts";
import { env, publicUrl } from "#app/platform/env.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type AskedConsent, tickConsents } from "./consent.server.ts";
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
): Promise<Outcome> {
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...shownBy(scope) },
      select: { id: true, hostId: true, startsAt: true, endsAt: true, cancelledAt: true },
    }),
  );
  const closed = closedBecause(session, scope.now);
  if (closed === "session-cancelled" || closed === "session-over")
    return { ok: false, refusal: closed };

  const claim = await claimOf(scope, session, form);
  const seat = await unlessBroken("23505", takeSeat(scope, claim, form), () => "known" as const);
  if (seat === "closed") return { ok: false, refusal: "session-cancelled" };
  if (seat === "known") {
    const place = await answerAsIfNew(scope, sessionId, claim.address);
    return { ok: true, registrationId: null, place };
  }
  return { ok: true, registrationId: claim.id, place: placeOf(seat) };
}

const placeOf = (waiting: number): Place =>
  waiting === 0 ? { status: "seated" } : { status: "waiting", position: waiting };

/** Everything of the new row that is known before the seat. */
async function claimOf(
  scope: Scope,
  session: { id: string; hostId: string },
  form: RegistrationForm,
): Promise<Claim> {
  const { association, locale } = scope;
  const id = newId();
  const ags = form.district ?? null;
  const responsible = await responsibleFor(db, {
    sessionId: session.id,
    throughId: association.id,
    ags,
  });
  return {
    id,
    sessionId: session.id,
    hostId: session.hostId,
    throughId: association.id,
    allianceId: responsible?.allianceId ?? null,
    responsibleId: responsible?.responsibleId ?? null,
    ags,
    broughtById: null,
    locale,
    address: normalisedAddress(form.email),
    uid: `${id}@${new URL(publicUrl).hostname}`,
    senderName: association.name,
    senderAddress:
      association.senderPassedAt && association.senderAddress
        ? association.senderAddress
        : env.MAIL_FROM,
  };
}

/** The question and the consents travel in the same transaction; without them one statement is enough. */
async function takeSeat(scope: Scope, claim: Claim, form: RegistrationForm) {
  const consents = consentsIn(scope, claim, form);
  if (!form.question && consents.length === 0) {
    const seat = await seatStatement(db, scope, claim, form);
    return seat ?? transact((tx) => seatUnderLock(tx, scope, claim, form));
  }
  return transact(async (tx) => {
    const simply = await seatStatement(tx, scope, claim, form);
    const seat = simply ?? (await seatUnderLock(tx, scope, claim, form));
    if (seat === "known" || seat === "closed") return seat;
    const { id: askerId, sessionId } = claim;
    if (form.question)
      await ask(tx, { sessionId, askerId, text: form.question, anonymous: true, at: scope.now });
    await tickConsents(tx, scope, askerId, consents);
    return seat;
  });
}

const consentsIn = (scope: Scope, { hostId }: Claim, form: RegistrationForm): AskedConsent[] => [
  ...(form.contact ? [{ purpose: "contact" as const, recipientId: scope.association.id }] : []),
  ...(form.passOnToHost && hostId !== scope.association.id
    ? [{ purpose: "passOnToHost" as const, recipientId: hostId }]
    : []),
];
