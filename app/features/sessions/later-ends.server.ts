import { expertsAt } from "#app/features/experts/free.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { hostedSession } from "./hosted.server.ts";
import { laterEnds, type NewEnd, whyNotRunning } from "./running.ts";

/** The later ends of a running session, each with whether its experts are free; none unless it runs. @throws 404 */
export async function findLaterEnds(scope: Scope, sessionId: string): Promise<NewEnd[]> {
  const session = await hostedSession(db, scope, sessionId);
  if (whyNotRunning(session, scope.now)) return [];
  const { startsAt } = session;
  return Promise.all(
    laterEnds(session).map(async (end) => {
      const experts = await expertsAt(db, { sessionId, startsAt, endsAt: end.endsAt });
      return { ...end, isFree: experts.every(({ isFree }) => isFree) };
    }),
  );
}
