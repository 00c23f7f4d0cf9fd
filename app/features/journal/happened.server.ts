import { db } from "#app/platform/db.server.ts";

type Told = { type: string; payload: Record<string, unknown> };
export type Span = { startsAt: Date; endsAt: Date };

/** From when to when sessions were moved, by session and the revision that the move made. */
export async function movesAmong(entries: Told[]) {
  const moved = entries.filter(({ type }) => movesIn.includes(type));
  const ids = [...new Set(moved.map(({ payload }) => String(payload.sessionId)))];
  const sessions = ids.length
    ? await db.session.findMany({
        where: { id: { in: ids } },
        select: {
          ...{ id: true, startsAt: true, endsAt: true, zone: true },
          changes: { orderBy: { revision: "asc" } },
        },
      })
    : [];
  const moves = new Map<string, { from: Span; to: Span; zone: string }>();
  for (const { id, zone, changes, ...now } of sessions)
    for (const [n, { revision, formerStartsAt, formerEndsAt }] of changes.entries()) {
      const next = changes[n + 1];
      const to = next ? { startsAt: next.formerStartsAt, endsAt: next.formerEndsAt } : now;
      const from = { startsAt: formerStartsAt, endsAt: formerEndsAt };
      moves.set(`${id} ${revision}`, { from, to, zone });
    }
  return moves;
}

const movesIn = ["session.rescheduled", "session.prolonged", "session.ended"];

/** Why people were sent out of the rooms of one's own sessions, by the entry that keeps it. */
export async function reasonsAmong(hostId: string, identities: string[]) {
  if (identities.length === 0) return new Map<string, string>();
  const entries = await db.roomEntry.findMany({
    where: { identity: { in: identities }, room: { session: { hostId } } },
    select: { identity: true, removedReason: true },
  });
  return new Map(entries.map((one) => [one.identity, one.removedReason ?? ""]));
}
