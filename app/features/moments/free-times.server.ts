import type { Scope } from "#app/features/identity/scope.ts";
import { findBusy } from "#app/features/planning/busy.server.ts";
import { freeStarts } from "#app/features/planning/office-hours.ts";

type Wish = { sessionId: string; expertIds: string[]; startsAt: Date; endsAt: Date };

const day = 86_400_000;

/** Starts near a wished one at which all these experts are free for as long; the nearest days first. */
export async function findFreeTimes(
  { association, ...scope }: Scope,
  { sessionId, expertIds, startsAt, endsAt }: Wish,
): Promise<Date[]> {
  const { zone } = association;
  const from = new Date(Math.max(scope.now.getTime(), startsAt.getTime() - 3 * day));
  const within = { startsAt: from, days: 21, besides: sessionId };
  const busy = await findBusy({ association, ...scope }, expertIds, within);
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const free = freeStarts(busy, { now: from, zone, minutes, days: 8 });
  return free
    .flatMap(({ starts }) => starts.slice(0, 3))
    .filter((start) => start > scope.now)
    .sort((a, b) => Math.abs(+a - +startsAt) - Math.abs(+b - +startsAt))
    .slice(0, 6)
    .sort((a, b) => +a - +b);
}
