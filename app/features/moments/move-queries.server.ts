import { expertsAt } from "#app/features/experts/free.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { peopleOf } from "#app/features/sessions/people-told.server.ts";
import { closedBecause, NewTimes, type Refusal } from "#app/features/sessions/sessions.ts";
import { adopters, hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { findFreeTimes } from "./free-times.server.ts";
import { heldMoments } from "./held-moments.server.ts";
import { carried } from "./moments.ts";
import type { MovePreview } from "./move.ts";
import { oddnessOf } from "./odd-hours.ts";
import { momentsShown } from "./shown-moments.server.ts";

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
