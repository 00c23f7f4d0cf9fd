import { onBenchOf } from "#app/features/experts/visibility.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";

/** `besides`: a session whose own engagements do not count. */
type Within = { startsAt: Date; besides?: string } & ({ endsAt: Date } | { days: number });

/**
 * When these experts are promised to somebody, wherever that is: only the times, and only of experts
 * this association may engage.
 */
export function findBusy(scope: Scope, expertIds: string[], within: Within) {
  const until =
    "endsAt" in within
      ? within.endsAt
      : new Date(within.startsAt.getTime() + within.days * 86_400_000);
  return db.engagement.findMany({
    where: {
      firm: true,
      startsAt: { lt: until },
      endsAt: { gt: within.startsAt },
      ...(within.besides
        ? { OR: [{ sessionId: null }, { sessionId: { not: within.besides } }] }
        : {}),
      expert: { id: { in: expertIds }, ...onBenchOf(scope) },
    },
    orderBy: { startsAt: "asc" },
    select: { expertId: true, startsAt: true, endsAt: true },
  });
}
