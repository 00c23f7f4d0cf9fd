import type { Scope } from "#app/features/identity/scope.ts";
import { endSharing } from "#app/features/pool/end-sharing.server.ts";
import { dropBroughtOver, hasOthers } from "#app/features/seats/drop-brought-over.server.ts";
import { undoEnds } from "#app/features/sessions/changes.ts";
import { lockedToPublish } from "#app/features/sessions/hosted.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { unpublishWithin } from "#app/features/sessions/unpublish.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import type { Refusal } from "./planning.ts";

type Outcome = { ok: true } | { ok: false; refusal: Exclude<Refusal, "draft-changed"> };

/**
 * Takes a publication back as long as nobody has signed up. Within the pause before the mails start
 * nobody has heard of it, and nobody hears of this; after it the experts who hold an invitation get its CANCEL.
 */
export function backToDraft(scope: Scope, sessionId: string): Promise<Outcome> {
  return transact(async (tx): Promise<Outcome> => {
    const session = await lockedToPublish(tx, scope, sessionId);
    if (!session.publishedAt) return { ok: false, refusal: "not-published" };
    const closed = closedBecause(session, scope.now);
    if (closed) return { ok: false, refusal: closed };
    if (!(await dropBroughtOver(tx, sessionId))) return { ok: false, refusal: "has-registrations" };
    const listedIn = await endSharing(tx, scope, sessionId);
    await unpublishWithin(tx, scope, sessionId, listedIn);
    return { ok: true };
  });
}

/** What taking it back would do, in numbers; `undo` while its mails have not started. */
export async function foreseeBackToDraft(scope: Scope, sessionId: string) {
  const { now } = scope;
  const [session, isTaken, broughtOver] = await Promise.all([
    db.session.findFirst({
      where: { id: sessionId, hostId: scope.association.id, publishedAt: { not: null } },
      select: {
        startsAt: true,
        endsAt: true,
        cancelledAt: true,
        publishedAt: true,
        adoptions: {
          where: { endedAt: null },
          select: { ruleId: true, isAlong: true, association: { select: { shortName: true } } },
        },
        engagements: {
          where: { releasedAt: null, requestedSequence: { not: null } },
          select: { id: true },
        },
      },
    }),
    hasOthers(db, sessionId),
    db.registration.count({ where: { sessionId, secondOfId: { not: null } } }),
  ]);
  if (!session?.publishedAt || isTaken || closedBecause(session, now)) return null;
  const left = undoEnds({ changedAt: session.publishedAt }).getTime() - now.getTime();
  return {
    undo: left > 0 ? { kind: "published" as const, secondsLeft: Math.ceil(left / 1000) } : null,
    broughtOver,
    byHand: session.adoptions
      .filter(({ ruleId, isAlong }) => !ruleId && !isAlong)
      .map(({ association }) => association.shortName),
    invited: session.engagements.length,
  };
}

export type BackToDraft = NonNullable<Awaited<ReturnType<typeof foreseeBackToDraft>>>;
