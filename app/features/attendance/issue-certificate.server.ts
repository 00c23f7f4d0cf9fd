import { randomBytes } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { isEnough, numberOf } from "./certificates.ts";
import type { AttendanceFact, AttendanceRefusal } from "./ledger.ts";
import { presenceOf } from "./minutes.server.ts";
import { isName, proveName } from "./name-proof.server.ts";

type Issued = { ok: true; number: string; minutes: number; issuedAt: Date };
type Outcome = Issued | { ok: false; refusal: AttendanceRefusal };

/**
 * Certifies that somebody was there, once the session is over. Asked again it is the same number, unless
 * minutes or name have changed since: then the older one says that it was replaced. @throws 404
 */
export async function issueCertificate(scope: Scope, registrationId: string): Promise<Outcome> {
  const held = await heldBy(scope, registrationId);
  const { minutes, refusal } = await standing(scope, held);
  if (refusal) return { ok: false, refusal };
  const [current = null] = held.certificates;
  if (current?.minutes === minutes && (await isName(held.name, current)))
    return { ok: true, number: current.number, minutes, issuedAt: current.issuedAt };
  const made = {
    number: newNumber(),
    minutes,
    issuedAt: scope.now,
    ...(await proveName(held.name)),
  };
  return transact(async (tx) => {
    await tx.$queryRaw`SELECT true FROM "Registration" WHERE id = ${registrationId} FOR UPDATE`;
    const counting = { registrationId, replacedAt: null };
    const meanwhile = await tx.certificate.findFirst({ where: counting });
    if (meanwhile && meanwhile.number !== current?.number) return { ok: true, ...shown(meanwhile) };
    await tx.certificate.updateMany({ where: counting, data: { replacedAt: scope.now } });
    const about = { sessionId: held.session.id, associationId: scope.association.id };
    await tx.certificate.create({ data: { ...made, registrationId, ...about } });
    const fact: AttendanceFact = { type: "certificate.issued", ...about, registrationId, minutes };
    await record(tx, fact, scope);
    return { ok: true, ...shown(made) };
  });
}

const shown = ({ number, minutes, issuedAt }: Omit<Issued, "ok">) => ({
  number,
  minutes,
  issuedAt,
});

const heldBy = async (scope: Scope, registrationId: string) =>
  orNotFound(
    await db.registration.findFirst({
      where: { ...placeOf(scope, registrationId), erasedAt: null },
      select: {
        ...{ id: true, name: true },
        session: { select: { id: true, startsAt: true, endsAt: true, cancelledAt: true } },
        through: { select: { certificateFrom: true } },
        certificates: { where: { replacedAt: null } },
      },
    }),
  );

type Held = Pick<Awaited<ReturnType<typeof heldBy>>, "id" | "session" | "through">;

/** What this registration may be certified, or why not. */
export async function standing(scope: Pick<Scope, "now">, { id, session, through }: Held) {
  const { minutes } = await presenceOf(scope, session, id);
  const length = Math.round((+session.endsAt - +session.startsAt) / 60_000);
  const share = through.certificateFrom;
  return { minutes, length, refusal: refusalOf() };

  function refusalOf(): AttendanceRefusal | null {
    if (share === 0) return "switched-off";
    if (session.cancelledAt || session.endsAt > scope.now) return "not-over";
    return isEnough(minutes, length, share) ? null : "not-long-enough";
  }
}

function newNumber(): string {
  return numberOf(randomBytes(32)) ?? newNumber();
}
