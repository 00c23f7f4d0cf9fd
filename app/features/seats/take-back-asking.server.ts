import type { Scope } from "#app/features/identity/scope.ts";
import { mayUndo, undoEnds } from "#app/features/sessions/changes.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { closedBecause, type Refusal } from "#app/features/sessions/sessions.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { RegistrationFact } from "./place.ts";
import { lockPools } from "./seats.server.ts";

const asked = { status: "offered", askedToConfirmAt: { not: null } } as const;

/** Whom the office has just asked to confirm, while that may be taken back; null otherwise, and for others. */
export async function findAsking(scope: Scope, sessionId: string) {
  const { now } = scope;
  const { _count: people, _max: newest } = await db.registration.aggregate({
    where: { ...asked, session: { id: sessionId, ...hostedBy(scope) } },
    _count: true,
    _max: { askedToConfirmAt: true },
  });
  const changedAt = newest.askedToConfirmAt;
  if (!changedAt || !mayUndo({ changedAt }, now)) return null;
  const secondsLeft = Math.ceil((undoEnds({ changedAt }).getTime() - now.getTime()) / 1000);
  return { kind: "asked" as const, people, secondsLeft };
}

type Outcome = { ok: true; people: number } | { ok: false; refusal: Refusal };

/**
 * Takes the asking back as long as its mails have not started: everybody has the seat again as before.
 * Who has pressed, withdrawn or been told meanwhile is left as they are.
 */
export function takeBackAsking(scope: Scope, sessionId: string): Promise<Outcome> {
  const { now } = scope;
  return transact(async (tx): Promise<Outcome> => {
    const { id } = await hostedSession(tx, scope, sessionId);
    await lockPools(tx, id);
    const closed = closedBecause(await hostedSession(tx, scope, id), now);
    if (closed) return { ok: false, refusal: closed };
    const held = await tx.registration.findMany({
      where: { ...asked, sessionId: id },
      select: { id: true, askedToConfirmAt: true },
    });
    const open = held.filter(
      ({ askedToConfirmAt: changedAt }) => changedAt && mayUndo({ changedAt }, now),
    );
    const seated = await tx.registration.updateManyAndReturn({
      where: { ...asked, id: { in: open.map((row) => row.id) } },
      data: { status: "seated", offerExpiresAt: null, mustConfirm: false, askedToConfirmAt: null },
      select: { id: true, throughId: true },
    });
    if (seated.length === 0) return { ok: false, refusal: "too-late-to-undo" };
    for (const { id: registrationId, throughId: associationId } of seated) {
      const about = { registrationId, sessionId: id, associationId };
      await record<RegistrationFact>(tx, { type: "registration.asking-undone", ...about }, scope);
    }
    return { ok: true, people: seated.length };
  });
}
