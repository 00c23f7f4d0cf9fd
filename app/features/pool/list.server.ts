import { holdAlliancesOf, memberOf } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { closedBecause, type Refusal, type SessionFact } from "#app/features/sessions/sessions.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { adoptAlong } from "./adopt-along.server.ts";
import { adoptListed } from "./adopt-by-rules.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };
type Where = { allianceId: string };

/** Shows a session to an alliance, so that its members may adopt it; those with a rule for it do so at once. */
export const list = (scope: Scope, sessionId: string, where: Where): Promise<Outcome> =>
  transact((tx) => listWithin(tx, scope, sessionId, where));

/** The same in the caller's transaction. */
export async function listWithin(
  tx: Tx,
  scope: Scope,
  sessionId: string,
  { allianceId }: Where,
): Promise<Outcome> {
  const { association, now } = scope;
  const key = { sessionId, allianceId };
  const session = await hostedSession(tx, scope, sessionId);
  const closed = closedBecause(session, now);
  if (closed) return { ok: false, refusal: closed };
  if (!session.publishedAt) return { ok: false, refusal: "not-published" };
  await holdAlliancesOf(tx, association.id);
  if (!(await memberOf(tx, allianceId, association.id)))
    return { ok: false, refusal: "not-in-alliance" };
  if (await tx.listing.findFirst({ where: { ...key, unlistedAt: null } })) return { ok: true };

  await tx.listing.upsert({
    where: { sessionId_allianceId: key },
    create: { ...key, listedAt: now },
    update: { listedAt: now, unlistedAt: null },
  });
  const fact = { type: "session.listed", ...key, associationId: association.id } as const;
  await record<SessionFact>(tx, fact, scope);
  if (session.secondDateOfId) await adoptAlong(tx, scope, key, session.secondDateOfId);
  await adoptListed(tx, now, sessionId, allianceId);
  return { ok: true };
}
