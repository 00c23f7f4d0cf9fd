import type { Scope } from "#app/features/identity/scope.ts";
import { waitingWith } from "#app/features/questions/claims.server.ts";
import { confirmUntil } from "#app/features/seats/promotion.ts";
import {
  commonPoolLocked,
  type LockedCommonPool,
  lockPools,
} from "#app/features/seats/seats.server.ts";
import { poolFor, queueOf } from "#app/features/seats/seats.ts";
import { Prisma, rowsOf, transact } from "#app/platform/db.server.ts";
import { recordFrom } from "#app/platform/facts.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import type { Place } from "./registration.ts";
import type { Claim } from "./seat-statement.server.ts";

/**
 * The answer for an address that holds a place already: exactly what a new one would get now, with
 * no row and no seat, after waiting for the same lock. A mail tells its owner the truth, at most
 * three an hour, with the question that came along: that waits until the owner says whose it is.
 */
export async function answerAsIfNew(
  scope: Scope,
  sessionId: string,
  { address, mustConfirm }: Pick<Claim, "address" | "mustConfirm">,
  question?: string,
): Promise<Place> {
  const mayTell = await withinLimit("repeatMails", address);
  const [common] = await rowsOf<LockedCommonPool>(Prisma.sql`
    WITH pool AS (${commonPoolLocked(sessionId)}
    ), known AS (
      SELECT id, "throughId", "sessionId" FROM "Registration"
      WHERE "sessionId" = ${sessionId} AND address = ${address} AND "broughtById" IS NULL
        AND status IN ('seated', 'offered', 'waiting') AND ${mayTell}
    ), noted AS (${recordFrom(
      Prisma.sql`known`,
      Prisma.sql`'registration.repeated'`,
      Prisma.sql`"throughId"`,
      Prisma.sql`jsonb_build_object('registrationId', id, 'sessionId', "sessionId")`,
      scope,
    )}) ${question ? waitingWith(owner, { text: question, shownAs: "nobody" }, scope) : Prisma.empty}
    SELECT * FROM pool`);
  if (!common) throw new Error(`Session ${sessionId} has no common seat pool`);
  const pools =
    common.contingents === 0
      ? { common, contingents: [] }
      : await transact((tx) => lockPools(tx, sessionId));
  const throughId = scope.association.id;
  if (!poolFor(pools, throughId))
    return { status: "waiting", position: queueOf(pools, throughId).waiting + 1 };
  return mustConfirm
    ? { status: "offered", until: confirmUntil(scope.now).toISOString() }
    : { status: "seated" };
}

const owner = Prisma.sql`(SELECT 'registration' AS kind, id, "sessionId" FROM known)`;
