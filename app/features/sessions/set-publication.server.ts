import { hasImprint } from "#app/features/alliance/has-imprint.server.ts";
import { memberOf } from "#app/features/alliance/membership.server.ts";
import { mayEngage } from "#app/features/experts/engage.server.ts";
import {
  engagedExperts,
  makeFirm,
  overlapsAnother,
  pencilIn,
} from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { lockedToPublish } from "./hosted.server.ts";
import { closedBecause, type Refusal, type SessionFact } from "./sessions.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** `allianceIds` are listed to at the same moment. */
export type Publication = { at: Date; allianceIds: string[] };

/**
 * A draft that publishes itself at a stated moment before its start. Its experts are promised from now
 * on: what has been announced for Monday does not fail on Monday.
 */
export function setPublication(scope: Scope, id: string, when: Publication): Promise<Outcome> {
  const set = transact((tx) => setPublicationWithin(tx, scope, id, when));
  return unlessBroken(overlapsAnother, set, () => ({ ok: false, refusal: "expert-not-free" }));
}

/** The same in the caller's transaction, which an expert who is not free breaks with 23P01. */
export async function setPublicationWithin(
  tx: Tx,
  scope: Scope,
  sessionId: string,
  { at, allianceIds }: Publication,
): Promise<Outcome> {
  const { association, now } = scope;
  const session = await lockedToPublish(tx, scope, sessionId);
  const closed = closedBecause(session, now);
  if (closed) return { ok: false, refusal: closed };
  if (!(await hasImprint(tx, association.id))) return { ok: false, refusal: "imprint-missing" };
  if (at <= now) return { ok: false, refusal: "in-the-past" };
  if (at >= session.startsAt) return { ok: false, refusal: "published-too-late" };
  for (const allianceId of allianceIds)
    if (!(await memberOf(tx, allianceId, association.id)))
      return { ok: false, refusal: "not-in-alliance" };
  const isPromised = session.publishAt !== null;
  if (!isPromised && !(await mayEngage(tx, scope, await engagedExperts(tx, sessionId))))
    return { ok: false, refusal: "expert-not-lent" };

  const { count } = await tx.session.updateMany({
    where: { id: sessionId, publishedAt: null },
    data: { publishAt: at, publishTo: allianceIds },
  });
  if (count === 0) return { ok: false, refusal: "already-published" };
  await makeFirm(tx, sessionId);
  await note(tx, scope, sessionId, "publication-set");
  return { ok: true };
}

/** It stays a draft; its experts are pencilled in only, as those of any other draft. */
export function dropPublication(scope: Scope, sessionId: string): Promise<Outcome> {
  return transact(async (tx): Promise<Outcome> => {
    await lockedToPublish(tx, scope, sessionId);
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, publishedAt: null, publishAt: { not: null } },
      data: { publishAt: null, publishTo: [] },
    });
    if (count === 0) return { ok: false, refusal: "already-published" };
    await pencilIn(tx, sessionId);
    await note(tx, scope, sessionId, "publication-dropped");
    return { ok: true };
  });
}

const note = (
  tx: Tx,
  scope: Scope,
  sessionId: string,
  what: "publication-set" | "publication-dropped",
) =>
  record<SessionFact>(
    tx,
    { type: `session.${what}`, sessionId, associationId: scope.association.id },
    scope,
  );
