import type { Scope } from "#app/features/identity/scope.ts";
import { transact, unlessBroken } from "#app/platform/db.server.ts";
import type { Refusal } from "./alliance.ts";
import { answerWithin } from "./answer-for.server.ts";
import { lockAssociation } from "./lock-association.server.ts";
import { memberOf } from "./membership.server.ts";
import { type Taken, whoAnswers } from "./who-answers.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal; taken?: Taken };

/**
 * Adds and removes districts (AGS) that an association answers for in an alliance. It speaks of the
 * difference only, so that two people who change them at once both get what they wanted.
 */
export async function changeDistricts(
  scope: Scope,
  allianceId: string,
  { add, remove }: { add: string[]; remove: string[] },
): Promise<Outcome> {
  const changed = transact(async (tx): Promise<Outcome> => {
    const associationId = scope.association.id;
    await lockAssociation(tx, associationId);
    if (!(await memberOf(tx, allianceId, associationId)))
      return { ok: false, refusal: "not-in-alliance" };
    const taken = await whoAnswers(tx, allianceId, add, associationId);
    if (taken) return { ok: false, refusal: "district-taken", taken };
    const held = await tx.responsibility.findMany({ where: { allianceId, associationId } });
    const before = held.map(({ ags }) => ags);
    const wanted = new Set([...before.filter((ags) => !remove.includes(ags)), ...add]);
    const isSame = wanted.size === before.length && before.every((ags) => wanted.has(ags));
    if (!isSame) await answerWithin(tx, scope, allianceId, [...wanted]);
    return { ok: true };
  });
  const orTaken = unlessBroken("23505", changed, () => refuse("district-taken"));
  return unlessBroken("23503", orTaken, () => refuse("district-unknown"));
}

const refuse = (refusal: Refusal) => ({ ok: false as const, refusal });
