import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { recordFrom } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { networkOf, withinLimit } from "#app/platform/limits.server.ts";
import { waitingWith } from "./claims.server.ts";
import type { AskForm } from "./questions.ts";

/** Who asks without coming, as typed. */
export type AskerForm = AskForm & { name: string; company: string; email: string };

type Outcome = { ok: true } | { ok: false; refusal: "session-over" | "network-busy" };

/**
 * Asks without a seat: the question waits, seen by nobody, until the owner of the address has said in the mail that
 * it is theirs. Whether a place is held under the address is told to nobody: answer and work are the same.
 * @throws 404 for a session that this association does not show
 */
export async function askByMail(
  scope: Scope,
  sessionId: string,
  form: AskerForm,
  clientIp: string,
): Promise<Outcome> {
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...shownBy(scope) },
      select: { startsAt: true, endsAt: true, cancelledAt: true },
    }),
  );
  if (closedBecause(session, scope.now)) return { ok: false, refusal: "session-over" };
  if (!(await withinLimit("questionsPerNetwork", networkOf(clientIp))))
    return { ok: false, refusal: "network-busy" };

  const address = normalisedAddress(form.email);
  const mayTell = await withinLimit("questionMails", address);
  await keepWaiting(scope, form, { sessionId, address, mayTell });
  return { ok: true };
}

type Asked = { sessionId: string; address: string; mayTell: boolean };

/** A place under the address asks, else an asker of its own, whose details its owner has confirmed or who typed last. */
const keepWaiting = (scope: Scope, form: AskerForm, { sessionId, address, mayTell }: Asked) =>
  db.$executeRaw`
  WITH held AS (
    SELECT id, "sessionId" FROM "Registration"
    WHERE "sessionId" = ${sessionId} AND address = ${address} AND "erasedAt" IS NULL
      AND status IN ('seated', 'offered', 'waiting')
    ORDER BY "broughtById" NULLS FIRST, "registeredAt", id LIMIT 1
  ), asker AS (
    INSERT INTO "Asker" AS there (id, "sessionId", "throughId", name, company, email, address, locale, "askedAt")
    SELECT ${newId()}, ${sessionId}, ${scope.association.id}, ${form.name}, ${form.company}, ${form.email},
      ${address}, ${scope.locale}, ${scope.now}
    WHERE ${mayTell} AND NOT EXISTS (SELECT FROM held)
    ON CONFLICT ("sessionId", address) DO UPDATE SET
      name = ${unlessConfirmed("name")}, company = ${unlessConfirmed("company")},
      email = ${unlessConfirmed("email")}, locale = ${unlessConfirmed("locale")},
      "throughId" = ${unlessConfirmed("throughId")}
    RETURNING id, "sessionId"
  ), owner AS (
    SELECT 'registration' AS kind, id, "sessionId" FROM held WHERE ${mayTell}
    UNION ALL SELECT 'asker', id, "sessionId" FROM asker
  ) ${waitingWith(Prisma.sql`owner`, form, scope)}
  ${recordFrom(
    Prisma.sql`waiting`,
    Prisma.sql`'question.claim-asked'`,
    Prisma.sql`NULL`,
    Prisma.sql`jsonb_build_object('questionId', id, 'sessionId', "sessionId")`,
    scope,
  )}`;

const unlessConfirmed = (column: string) =>
  Prisma.raw(
    `CASE WHEN there."confirmedAt" IS NULL THEN excluded."${column}" ELSE there."${column}" END`,
  );
