import type { Scope } from "#app/features/identity/scope.ts";
import type { Refusal } from "#app/features/registration/registration.ts";
import { resend } from "#app/features/registration/resend.server.ts";
import { positionOf } from "#app/features/seats/position.server.ts";
import { db } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { withdraw } from "./withdraw.server.ts";

/** Who was brought along by this place, under the address they share. */
const broughtBy = ({ association }: Scope, bringerId: string) => ({
  ...{ broughtById: bringerId, throughId: association.id, erasedAt: null },
});

/** Each with how they stand, as their own link shows it. */
export async function findColleagues(scope: Scope, bringerId: string) {
  const rows = await db.registration.findMany({
    where: broughtBy(scope, bringerId),
    orderBy: { ticket: "asc" },
    select: {
      ...{ id: true, name: true, status: true, ticket: true, sessionId: true, throughId: true },
    },
  });
  return Promise.all(
    rows.map(async ({ id, name, status, ...row }) => ({
      ...{ id, name, status },
      position: await positionOf(db, { ...row, status }),
    })),
  );
}

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Their mail once more, or their place given back, by the one who brought them. @throws 404 for any other place. */
export async function actForColleague(
  scope: Scope,
  bringerId: string,
  colleagueId: string,
  act: "resend" | "withdraw",
): Promise<Outcome> {
  const where = { id: colleagueId, ...broughtBy(scope, bringerId) };
  if ((await db.registration.count({ where })) === 0) throw notFound();
  if (act === "withdraw") return withdraw(scope, colleagueId);
  return (await resend(scope, colleagueId)) as Outcome;
}
