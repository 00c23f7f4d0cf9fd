import { benchAt } from "#app/features/experts/free.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { getHostedSession } from "./hosted.server.ts";

/** Whom the host may still ask for its session, and whether each is free then. @throws 404 for all others. */
export async function findBench(scope: Scope, id: string) {
  const { startsAt, endsAt } = await getHostedSession(scope, id);
  const experts = await benchAt(db, scope, { sessionId: id, startsAt, endsAt });
  return experts.map(({ name, nameEn, ...expert }) => ({
    ...expert,
    name: scope.locale === "en" ? nameEn || name : name,
  }));
}
