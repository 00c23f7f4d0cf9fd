import { copyAgenda } from "#app/features/agenda/copy-agenda.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { copyPolls } from "#app/features/polls/copy-polls.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { mayCopy } from "./copying.server.ts";

const first = (scope: Scope, id: string, client: Tx | typeof db = db) =>
  client.session.findFirst({
    where: mayCopy(scope, id),
    select: { title: true, hostId: true, _count: { select: { agenda: true, polls: true } } },
  });

/**
 * What is prepared for the hour of a session, for another one that began as its copy: the agenda, which everybody
 * reads, and of one's own session the polls, too. Of one that is gone meanwhile, nothing.
 */
export async function copyHour(tx: Tx, scope: Scope, from: string, sessionId: string) {
  const session = await first(scope, from, tx);
  if (!session) return;
  await copyAgenda(tx, from, sessionId);
  if (session.hostId === scope.association.id) await copyPolls(tx, scope, from, sessionId);
}

/** The same in numbers, before it is done; null where there is nothing to be taken along. */
export async function foreseeHour(scope: Scope, from: string) {
  const session = from ? await first(scope, from) : null;
  if (!session) return null;
  const { agenda: points, polls } = session._count;
  const own = session.hostId === scope.association.id ? polls : 0;
  return points + own > 0 ? { title: session.title, points, polls: own } : null;
}
