import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { countPassedOn } from "./choices-queries.server.ts";
import { openedFor, type PeopleFact } from "./people.ts";

/**
 * Opens the details of those guests of partners who agreed to it, for an hour and for this person of
 * staff. The line in the journal is the key: without it nobody sees them.
 */
export async function openPassedOn(scope: Scope, sessionId: string) {
  const count = await countPassedOn(scope, sessionId);
  const fact: PeopleFact = {
    type: "people.viewed",
    associationId: scope.association.id,
    sessionId: sessionId || null,
    count,
    ofPartners: count,
  };
  await transact((tx) => record(tx, fact, scope));
}

/** Whether this person has opened them, in all sessions or in this one. */
export async function hasOpened({ association, actor, now }: Scope, sessionId: string) {
  if (actor.kind !== "staff") return false;
  const opened = await db.fact.findMany({
    where: {
      type: "people.viewed",
      associationId: association.id,
      staffId: actor.staffId,
      recordedAt: { gt: new Date(now.getTime() - openedFor), lte: now },
    },
    select: { payload: true },
  });
  const of = (payload: unknown) => (payload as { sessionId?: string | null }).sessionId;
  return opened.some(({ payload }) => of(payload) === null || of(payload) === sessionId);
}
