import { hasImprint } from "#app/features/alliance/has-imprint.server.ts";
import { mayEngage } from "#app/features/experts/engage.server.ts";
import { engagedExperts, makeFirm } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { lockedToPublish } from "./hosted.server.ts";
import { closedBecause, type Refusal, type SessionFact } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * From now on everybody sees the session and its experts are promised to it; one who is not free breaks
 * the caller's transaction with 23P01. What else belongs to it is `bringOut`'s, which alone calls this.
 */
export async function publishWithin(tx: Tx, scope: Scope, sessionId: string): Promise<Outcome> {
  const { association, now } = scope;
  const session = await lockedToPublish(tx, scope, sessionId);
  const closed = closedBecause(session, now);
  if (closed) return { ok: false, refusal: closed };
  if (!(await hasImprint(tx, association.id))) return { ok: false, refusal: "imprint-missing" };

  const isPromised = session.publishAt !== null;
  if (!isPromised && !(await mayEngage(tx, scope, await engagedExperts(tx, sessionId))))
    return { ok: false, refusal: "expert-not-lent" };

  const draft = { id: sessionId, publishedAt: null };
  const published = { publishedAt: now, publishAt: null, ...nextRevision(session) };
  const { count } = await tx.session.updateMany({ where: draft, data: published });
  if (count === 0) return { ok: false, refusal: "already-published" };
  await makeFirm(tx, sessionId);
  const fact = { type: "session.published", sessionId, associationId: association.id } as const;
  await record<SessionFact>(tx, fact, scope);
  return { ok: true };
}

/** What was public before goes on counting: an invitation anew has a higher SEQUENCE than its CANCEL. */
const nextRevision = ({ revision }: { revision: number }) =>
  revision > 0 ? { revision: revision + 1 } : {};
