import { memberOf } from "#app/features/alliance/membership.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hostedSession } from "./hosted.server.ts";
import { closedBecause, type Refusal, type SessionFact } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** Shows a session to an alliance, so that its members may adopt it. */
export async function list(
  scope: Scope,
  sessionId: string,
  { allianceId }: { allianceId: string },
): Promise<Outcome> {
  const { association, now } = scope;
  const key = { sessionId, allianceId };
  return transact(async (tx): Promise<Outcome> => {
    const session = await hostedSession(tx, scope, sessionId);
    const closed = closedBecause(session, now);
    if (closed) return { ok: false, refusal: closed };
    if (!session.publishedAt) return { ok: false, refusal: "not-published" };
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
    return { ok: true };
  });
}
