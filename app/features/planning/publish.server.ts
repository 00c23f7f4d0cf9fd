import { overlapsAnother } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { listWithin } from "#app/features/pool/list.server.ts";
import { offerSecondDate } from "#app/features/seats/offer-second-date.server.ts";
import { publishWithin } from "#app/features/sessions/publish.server.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Publishes a draft at once, listed nowhere yet. */
export const publish = (scope: Scope, sessionId: string): Promise<Outcome> =>
  unlessTaken((tx) => bringOut(tx, scope, sessionId, []));

/** An expert who is not free breaks the transaction: a refusal like the others. */
export const unlessTaken = (work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> =>
  unlessBroken(overlapsAnother, transact(work), () => ({ ok: false, refusal: "expert-not-free" }));

/**
 * Publishing with all that belongs to it: listed to these alliances, and a second date's waiting list
 * brought over, in one transaction; no newcomer sees the seats before those who wait have theirs. An
 * alliance that the association has left is passed over.
 */
export async function bringOut(
  tx: Tx,
  scope: Scope,
  sessionId: string,
  allianceIds: string[],
): Promise<Outcome> {
  const published = await publishWithin(tx, scope, sessionId);
  if (!published.ok) return published;
  for (const allianceId of allianceIds) await listWithin(tx, scope, sessionId, { allianceId });
  await offerSecondDate(tx, scope, sessionId);
  return published;
}
