import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { recordFrom } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { networkOf, withinLimit } from "#app/platform/limits.server.ts";
import type { Refusal } from "./registration.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Mails the link again to whoever is registered under an address, each of those who share it. Whether
 * anybody is, is told to nobody: the answer is the same, and so is the work that leads to it.
 */
export async function askForLink(
  scope: Scope,
  sessionId: string,
  email: string,
  clientIp: string,
): Promise<Outcome> {
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...shownBy(scope) },
      select: { startsAt: true, endsAt: true, cancelledAt: true },
    }),
  );
  const closed = closedBecause(session, scope.now);
  if (closed === "session-cancelled" || closed === "session-over")
    return { ok: false, refusal: closed };
  if (!(await withinLimit("linksPerNetwork", networkOf(clientIp))))
    return { ok: false, refusal: "network-busy" };

  const address = normalisedAddress(email);
  const mayTell = await withinLimit("linkMails", address);
  await recordAsked(scope, { sessionId, address, mayTell });
  return { ok: true };
}

type Asked = { sessionId: string; address: string; mayTell: boolean };

/** A fact for each registration, or one that names none: a known address takes no longer than a new one. */
const recordAsked = (scope: Scope, asked: Asked) => db.$executeRaw`
  WITH asked AS (
    SELECT held.id, coalesce(held."throughId", ${scope.association.id}) AS "throughId"
    FROM (SELECT) once LEFT JOIN "Registration" held
      ON held."sessionId" = ${asked.sessionId} AND held.address = ${asked.address}
      AND held.status IN ('seated', 'offered', 'waiting') AND ${asked.mayTell}
  ) ${recordFrom(
    Prisma.sql`asked`,
    Prisma.sql`'registration.link-asked'`,
    Prisma.sql`"throughId"`,
    Prisma.sql`jsonb_build_object('registrationId', id, 'sessionId', ${asked.sessionId}::text)`,
    scope,
  )}`;
