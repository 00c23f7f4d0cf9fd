import { expertsAt } from "#app/features/experts/free.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { findBusy } from "#app/features/planning/busy.server.ts";
import { freeStarts } from "#app/features/planning/office-hours.ts";
import { oddnessOf } from "#app/features/sessions/odd-hours.ts";
import { peopleOf } from "#app/features/sessions/people-told.server.ts";
import { closedBecause, NewTimes, type Refusal } from "#app/features/sessions/sessions.ts";
import { adopters, hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { heldMoments } from "./held-moments.server.ts";
import { type Carried, carried, keyOf, type MomentShown } from "./moments.ts";
import type { MovePreview } from "./move.ts";

/**
 * What `reschedule` would do at these times, in numbers. It locks nothing: who signs up meanwhile is
 * told, too. @throws 404 for everybody but the host.
 */
export async function previewMove(
  scope: Scope,
  sessionId: string,
  times: NewTimes,
): Promise<MovePreview> {
  const { locale, now } = scope;
  const to = NewTimes.parse(times);
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...hostedBy(scope) },
      select: {
        title: true,
        zone: true,
        startsAt: true,
        endsAt: true,
        publishedAt: true,
        publishAt: true,
        cancelledAt: true,
        _count: { select: { showings: adopters } },
      },
    }),
  );
  const { title, zone, startsAt, endsAt } = session;
  const [people, experts] = await Promise.all([
    peopleOf(scope, sessionId),
    expertsAt(db, { sessionId, ...to }),
  ]);
  const isPublic = session.publishedAt !== null;
  const isPromised = isPublic || session.publishAt !== null;
  const isTaken = isPromised && experts.some(({ isFree }) => !isFree);
  const refusal: Refusal | null =
    closedBecause(session, now) ??
    (to.startsAt <= now ? "in-the-past" : isTaken ? "expert-not-free" : null);
  const held = await heldMoments(db, sessionId, now);
  const isBusy = experts.some(({ isFree }) => !isFree);
  const expertIds = experts.map(({ expertId }) => expertId);
  return {
    freeTimes: isBusy ? await findFreeTimes(scope, { sessionId, expertIds, ...to }) : [],
    moments: await momentsShown(carried(held, { from: startsAt, to: to.startsAt }), now),
    oddness: oddnessOf(to, zone),
    ...{ sessionId, title, zone, from: { startsAt, endsAt }, to, isPublic, refusal, people },
    changes: +startsAt !== +to.startsAt || +endsAt !== +to.endsAt,
    offices: isPublic ? session._count.showings : 0,
    experts: experts.map(({ name, nameEn, isFree }) => ({
      name: locale === "en" ? nameEn || name : name,
      isFree,
    })),
  };
}

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

/** The moments of a session line by line, each with its old and its new time. */
async function momentsShown(moments: Carried[], now: Date): Promise<MomentShown[]> {
  const poolIds = moments.filter(({ kind }) => kind === "release").map(({ id }) => id);
  const pools = await db.seatPool.findMany({
    where: { id: { in: poolIds } },
    select: { id: true, limit: true, taken: true, association: { select: { shortName: true } } },
  });
  const lines = new Map<string, MomentShown>();
  for (const moment of moments) {
    const { kind, id, at, to } = moment;
    const key = keyOf(moment);
    const pool = pools.find((each) => each.id === id);
    const count = pool ? Math.max(0, pool.limit - pool.taken) : (lines.get(key)?.count ?? 0) + 1;
    const name = pool?.association?.shortName ?? null;
    const line = lines.get(key);
    if (kind === "brought" && line) continue;
    lines.set(key, { key, kind, at, to, isDue: to <= now, name, count });
  }
  return [...lines.values()];
}
