import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { AllianceFact, Refusal } from "./alliance.ts";
import { memberOf } from "./membership.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** The districts (AGS) that an association answers for in an alliance; replaces those it had. */
export async function answerFor(
  scope: Scope,
  allianceId: string,
  districts: string[],
): Promise<Outcome> {
  const answered = transact(async (tx): Promise<Outcome> => {
    if (!(await memberOf(tx, allianceId, scope.association.id)))
      return { ok: false, refusal: "not-in-alliance" };
    await answerWithin(tx, scope, allianceId, districts);
    return { ok: true };
  });
  const orTaken = unlessBroken("23505", answered, () => refuse("district-taken"));
  return unlessBroken("23503", orTaken, () => refuse("district-unknown"));
}

/** The same within a larger change: breaks 23505 for a district that somebody else answers for. */
export async function answerWithin(tx: Tx, scope: Scope, allianceId: string, districts: string[]) {
  const associationId = scope.association.id;
  await tx.responsibility.deleteMany({ where: { allianceId, associationId } });
  const rows = [...new Set(districts)].map((ags) => ({ allianceId, associationId, ags }));
  await tx.responsibility.createMany({ data: rows });
  const fact = { type: "alliance.answers-changed", associationId, allianceId } as const;
  await record<AllianceFact>(tx, fact, scope);
}

const refuse = (refusal: Refusal) => ({ ok: false as const, refusal });
