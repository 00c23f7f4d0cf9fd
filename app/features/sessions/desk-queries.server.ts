import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { shownBy } from "./visibility.server.ts";

/** The sessions that an office's day is about: running now and next, own and adopted, with their seats. */
export async function findNextSessions(scope: Scope) {
  const { association, now, locale } = scope;
  const rows = await db.session.findMany({
    where: { ...shownBy(scope), endsAt: { gt: now }, cancelledAt: null },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 10,
    select: {
      id: true,
      title: true,
      startsAt: true,
      endsAt: true,
      zone: true,
      partnersModerate: true,
      host: { select: { id: true, shortName: true } },
      pools: { select: { associationId: true, limit: true, taken: true, waiting: true } },
    },
  });
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return rows.map(({ pools, host, ...session }) => ({
    ...session,
    locale,
    isRunning: session.startsAt <= now,
    adoptedFrom: host.id === association.id ? null : host.shortName,
    limit: sum(pools.map(({ limit }) => limit)),
    taken: sum(pools.map(({ taken }) => taken)),
    /** The common pool counts everybody who waits. */
    waiting: pools.find(({ associationId }) => associationId === null)?.waiting ?? 0,
  }));
}
